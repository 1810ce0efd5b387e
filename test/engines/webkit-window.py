#!/usr/bin/python3
"""A window of WebKitGTK without anything around the page, which WebKitWebDriver starts and drives.

The browser that comes with WebKitGTK can't be as narrow as a telephone, be without script, nor tell what it keeps.

webkit-window.py FOLDER [--no-script] [--private] [--size WIDTHxHEIGHT]

FOLDER gets `pid`, the number of this process. On the signal USR1 it gets `session`, from which a browser opens the last pages
again, and on USR2 `print.pdf`, the page on Letter. Each is there once it is whole. On HUP the window goes back, as by the button
of a browser.
"""

import argparse
import os
import signal

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402

asked = argparse.ArgumentParser()
asked.add_argument("folder")
asked.add_argument("--no-script", action="store_true")
asked.add_argument("--private", action="store_true")
asked.add_argument("--size", default="1280x900")
given = asked.parse_args()
width, height = (int(part) for part in given.size.split("x"))

context = WebKit2.WebContext.new_ephemeral() if given.private else WebKit2.WebContext.get_default()
views = []


def write(name, content):
    path = os.path.join(given.folder, name)
    with open(path + ".part", "wb") as file:
        file.write(content)
    os.rename(path + ".part", path)


def open_view(_session):
    settings = WebKit2.Settings(
        enable_javascript_markup=not given.no_script,
        hardware_acceleration_policy=WebKit2.HardwareAccelerationPolicy.NEVER,
    )
    view = WebKit2.WebView(web_context=context, settings=settings, is_controlled_by_automation=True)
    window = Gtk.Window(default_width=width, default_height=height)
    window.add(view)
    window.show_all()
    view.grab_focus()
    views.append(view)
    return view


def write_session():
    write("session", views[-1].get_session_state().serialize().get_data())
    return True


def go_back():
    views[-1].go_back()
    return True


def print_page():
    path = os.path.join(given.folder, "print.pdf")
    settings = Gtk.PrintSettings()
    settings.set_printer("Print to File")
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, f"file://{path}.part")
    setup = Gtk.PageSetup()
    setup.set_paper_size(Gtk.PaperSize.new(Gtk.PAPER_NAME_LETTER))
    for side in ("top", "bottom", "left", "right"):
        getattr(setup, f"set_{side}_margin")(15, Gtk.Unit.MM)
    operation = WebKit2.PrintOperation.new(views[-1])
    operation.set_print_settings(settings)
    operation.set_page_setup(setup)
    operation.connect("finished", lambda _: os.rename(path + ".part", path))
    views[-1].printing = operation
    operation.print_()
    return True


def started(_context, session):
    about = WebKit2.ApplicationInfo()
    about.set_name("webkit-window")
    session.set_application_info(about)
    session.connect("create-web-view", open_view)


context.set_automation_allowed(True)
context.connect("automation-started", started)
GLib.unix_signal_add(GLib.PRIORITY_DEFAULT, signal.SIGUSR1, write_session)
GLib.unix_signal_add(GLib.PRIORITY_DEFAULT, signal.SIGUSR2, print_page)
GLib.unix_signal_add(GLib.PRIORITY_DEFAULT, signal.SIGHUP, go_back)
write("pid", str(os.getpid()).encode())
Gtk.main()
