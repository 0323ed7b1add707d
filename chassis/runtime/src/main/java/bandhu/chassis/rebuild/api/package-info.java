/** {@code /v1/<service>-rebuilds}. */
package bandhu.chassis.rebuild.api;
