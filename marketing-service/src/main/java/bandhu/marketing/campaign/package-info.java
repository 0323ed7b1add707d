/** Campaigns: who is written to when, about what, and with what right. */
package bandhu.marketing.campaign;
