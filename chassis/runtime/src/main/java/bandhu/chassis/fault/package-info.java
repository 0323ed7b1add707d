/** Places where a drill may end the process, to prove that nothing is lost or doubled wherever it dies. */
package bandhu.chassis.fault;
