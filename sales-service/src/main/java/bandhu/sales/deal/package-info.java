/** What opportunities and orders are made of: lines, splits, outcomes. */
package bandhu.sales.deal;
