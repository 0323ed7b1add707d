/** Keys derived from the installation's one secret, one for each purpose. */
package bandhu.chassis.secret;
