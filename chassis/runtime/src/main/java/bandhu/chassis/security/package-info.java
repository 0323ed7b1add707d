/** Roles, and the reading of tokens. */
package bandhu.chassis.security;
