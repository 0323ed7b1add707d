/** The tenant itself: what it set for all services. */
package bandhu.customer.settings;
