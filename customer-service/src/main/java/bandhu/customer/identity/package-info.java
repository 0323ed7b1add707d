/** Who a customer is: kind, names in any script, organization, and where it came from. */
package bandhu.customer.identity;
