/** What the larger collections are found by. */
package bandhu.sales.finding;
