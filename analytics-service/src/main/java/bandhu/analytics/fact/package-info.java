/** What happened, as rows that figures are made of. Each is written once per event, whatever order events arrive in. */
package bandhu.analytics.fact;
