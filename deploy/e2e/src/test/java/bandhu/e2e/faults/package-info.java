/** The fault drill: writes go on while parts die, freeze and vanish; then everything written is compared, exactly. */
package bandhu.e2e.faults;
