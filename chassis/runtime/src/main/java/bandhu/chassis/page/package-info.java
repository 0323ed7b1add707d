/** Lists: whitelisted filters and sorts, keyset cursors, nothing unbounded. */
package bandhu.chassis.page;
