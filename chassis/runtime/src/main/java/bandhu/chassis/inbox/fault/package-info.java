/** What went wrong with an event: what passes, and what stays. */
package bandhu.chassis.inbox.fault;
