/** Networks by their addresses. */
package bandhu.chassis.network;
