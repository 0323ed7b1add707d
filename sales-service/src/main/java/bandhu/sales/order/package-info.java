/** Orders: what a customer bought, whether placed by hand, by another system or by winning an opportunity. */
package bandhu.sales.order;
