/** What figures are grouped and labelled by: sellers, teams, products, stages, customers, as their owners publish them. */
package bandhu.analytics.dimension;
