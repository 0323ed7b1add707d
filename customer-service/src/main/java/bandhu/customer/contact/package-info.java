/** How a customer can be reached: values that normalise themselves, and the rules of their lists. */
package bandhu.customer.contact;
