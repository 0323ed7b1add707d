/** Messages: each of a campaign to one customer, and whether it was sent. */
package bandhu.marketing.message;
