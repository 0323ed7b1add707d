/** Filling a tenant: another CRM's export, or a small generated business, loaded over the public API alone. */
package bandhu.local.demo;
