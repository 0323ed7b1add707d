/** Who can be written to: customers with their address, and what they consented to, as customer-service tells. */
package bandhu.marketing.audience;
