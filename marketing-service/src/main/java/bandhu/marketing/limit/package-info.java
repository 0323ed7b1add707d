/** What the service grants a tenant. */
package bandhu.marketing.limit;
