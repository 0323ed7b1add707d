/** Names sorted as the tenant's language sorts them. */
package bandhu.chassis.page.collation;
