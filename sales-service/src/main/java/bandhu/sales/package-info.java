/** Selling: the catalogue, the sales force, pipelines, opportunities and orders. */
package bandhu.sales;
