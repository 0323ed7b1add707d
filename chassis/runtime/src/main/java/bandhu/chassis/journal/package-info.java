/** The tenant's facts in the order of their positions, as CloudEvents. */
package bandhu.chassis.journal;
