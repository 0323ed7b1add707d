/** The tenant's numbers for the lifecycle: what it may change, and which were valid when. */
package bandhu.customer.rule;
