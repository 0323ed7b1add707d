/** The chain that proves a tenant's changes: made within a second after a commit, verified on demand. */
package bandhu.chassis.change.seal;
