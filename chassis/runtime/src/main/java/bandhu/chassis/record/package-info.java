/** What every stored record has: identity, version, origin, external ids. */
package bandhu.chassis.record;
