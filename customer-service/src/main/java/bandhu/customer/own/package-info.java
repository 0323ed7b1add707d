/** What this service learns from its own topics. */
package bandhu.customer.own;
