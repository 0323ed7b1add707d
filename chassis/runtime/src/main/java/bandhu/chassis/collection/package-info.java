/** What the records of every collection have beside their rows. */
package bandhu.chassis.collection;
