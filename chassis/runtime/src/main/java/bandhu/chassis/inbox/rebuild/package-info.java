/** What reception and the rebuilding of read models know of each other. */
package bandhu.chassis.inbox.rebuild;
