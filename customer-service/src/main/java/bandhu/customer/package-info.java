/** Who: profiles, the lifecycle stage, the timeline, and the tenant itself. */
package bandhu.customer;
