package org.almoner.server.access.web;

import java.util.List;

/** The people whose names and passwords the sign-in page shows. Only a demo has such a bean. */
public interface DemoSignIns {

    List<DemoSignIn> list();

    /**
     * One person to try the product as.
     *
     * @param roles such as {@code coder · biller}
     * @param what a line about what this person does here
     */
    record DemoSignIn(String login, String password, String name, String roles, String what) {}
}
