/** How channels hand over what they read. */
package bandhu.chassis.inbox.channel;
