/** The sales force as a tree of teams, each in a region and under a manager. */
package bandhu.sales.team;
