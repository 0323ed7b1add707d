/** The way from first contact to an order: pipelines and their stages. */
package bandhu.sales.pipeline;
