/** Every failure as application/problem+json (RFC 9457), with a stable code. */
package bandhu.chassis.problem;
