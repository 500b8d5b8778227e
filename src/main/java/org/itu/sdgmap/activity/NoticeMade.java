package org.itu.sdgmap.activity;

/**
 * Published as an application event after the notice is committed, so that it can be sent by e-mail, too.
 *
 * @param username whom it is for
 */
public record NoticeMade(String username, Notice notice) {}
