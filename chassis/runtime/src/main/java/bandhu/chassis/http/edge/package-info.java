/** What stands between the network and the resources: HTTP to the letter, limits, and problem documents for what goes no further. */
package bandhu.chassis.http.edge;
