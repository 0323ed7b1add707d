/** What a customer has agreed to: a log that is only ever added to. */
package bandhu.customer.consent;
