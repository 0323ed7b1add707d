/** Key figures: what each means, and what it was in a period, alone or by group. */
package bandhu.analytics.kpi;
