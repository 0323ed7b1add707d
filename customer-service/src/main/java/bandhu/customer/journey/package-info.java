/** A customer's way through the stages of the lifecycle, with the time in each. */
package bandhu.customer.journey;
