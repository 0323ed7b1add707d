/** What the service grants a tenant. */
package bandhu.support.limit;
