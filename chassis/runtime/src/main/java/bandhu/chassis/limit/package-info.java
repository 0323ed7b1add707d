/** What a service grants a tenant. */
package bandhu.chassis.limit;
