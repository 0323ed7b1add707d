/** Sandboxes: tenants to try everything in. */
package bandhu.chassis.sandbox;
