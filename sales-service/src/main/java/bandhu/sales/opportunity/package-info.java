/** Opportunities: what may be sold to whom, how far that is, and how it ends. */
package bandhu.sales.opportunity;
