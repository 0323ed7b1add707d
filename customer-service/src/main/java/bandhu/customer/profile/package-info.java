/** The customer: who it is, how it can be reached, where it came from, whose it is. */
package bandhu.customer.profile;
