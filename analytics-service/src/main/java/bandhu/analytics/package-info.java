/**
 * Learning: facts from every topic by event time, and the figures made of them. There are no aggregates here; features are
 * projections and queries in plain SQL.
 */
package bandhu.analytics;
