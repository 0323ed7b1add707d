/** What customers are found by. */
package bandhu.customer.finding;
