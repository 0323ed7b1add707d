/** Templates: what messages say, with variables of the customer. */
package bandhu.marketing.template;
