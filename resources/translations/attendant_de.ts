<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AddressBookDialog</name>
    <message>
        <source>Search the address book</source>
        <translation>Im Adressbuch suchen</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Gefundene Personen</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Type a part of a name or mail address.</source>
        <translation>Geben Sie einen Teil des Namens oder der E-Mail-Adresse ein.</translation>
    </message>
    <message>
        <source>Searching for “{text}”…</source>
        <translation>„{text}“ wird gesucht…</translation>
    </message>
    <message>
        <source>1 more is not added either.</source>
        <translation>1 weiterer Kontakt ist auch nicht hinzugefügt.</translation>
    </message>
    <message numerus="yes">
        <source>%n more are not added either.</source>
        <translation>
            <numerusform>%n weiterer Kontakt ist auch nicht hinzugefügt.</numerusform>
            <numerusform>%n weitere Kontakte sind auch nicht hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 person is added to the colleagues.</source>
        <translation>1 Person ist zu den Kontakten hinzugefügt.</translation>
    </message>
    <message numerus="yes">
        <source>%n people are added to the colleagues.</source>
        <translation>
            <numerusform>%n Person ist zu den Kontakten hinzugefügt.</numerusform>
            <numerusform>%n Personen sind zu den Kontakten hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are among the colleagues already.</source>
        <translation>Sie sind schon unter den Kontakten.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>{name} is not added: {reason}</source>
        <translation>{name} ist nicht hinzugefügt: {reason}</translation>
    </message>
    <message>
        <source>Nobody in the address book matches “{text}”.</source>
        <translation>Niemand im Adressbuch passt zu „{text}“.</translation>
    </message>
    <message>
        <source>1 person found.</source>
        <translation>1 Person gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>The first %n people. Type more to find fewer.</source>
        <translation>
            <numerusform>Die erste %n Person. Geben Sie mehr ein, um weniger zu finden.</numerusform>
            <numerusform>Die ersten %n Personen. Geben Sie mehr ein, um weniger zu finden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people found.</source>
        <translation>
            <numerusform>%n Person gefunden.</numerusform>
            <numerusform>%n Personen gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Press Enter to search again.</source>
        <translation>Drücken Sie Enter, um noch einmal zu suchen.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n people to colleagues</source>
        <translation>
            <numerusform>%n Person zu den Kontakten &amp;hinzufügen</numerusform>
            <numerusform>%n Personen zu den Kontakten &amp;hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add to colleagues</source>
        <translation>Zu den Kontakten &amp;hinzufügen</translation>
    </message>
    <message>
        <source>{name} has no mail address here, so there is no calendar to look at.</source>
        <translation>{name} hat hier keine E-Mail-Adresse, also gibt es keinen Kalender, der sich lesen lässt.</translation>
    </message>
    <message>
        <source>Name or mail address</source>
        <translation>Name oder E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Suche läuft</translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>Not up to date, {age}</source>
        <translation>Nicht aktuell, {age}</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Noch einmal fragen</translation>
    </message>
</context>
<context>
    <name>AppointmentList</name>
    <message>
        <source>Appointments today</source>
        <translation>Termine heute</translation>
    </message>
</context>
<context>
    <name>AwayNote</name>
    <message>
        <source>Automatic reply</source>
        <translation>Automatische Antwort</translation>
    </message>
    <message>
        <source>Automatic reply, until {when}</source>
        <translation>Automatische Antwort, bis {when}</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Weniger anzeigen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles anzeigen</translation>
    </message>
</context>
<context>
    <name>AzureSteps</name>
    <message>
        <source>In the Microsoft Entra admin centre, open App registrations, New registration. Any name will do; choose accounts in this organizational directory only.</source>
        <translation>Öffnen Sie im Microsoft Entra Admin Center App-Registrierungen, Neue Registrierung. Der Name ist beliebig; wählen Sie „Nur Konten in diesem Organisationsverzeichnis“.</translation>
    </message>
    <message>
        <source>From its Overview, copy the Application (client) ID and the Directory (tenant) ID into the fields above.</source>
        <translation>Kopieren Sie aus der Übersicht die Anwendungs-ID (Client) und die Verzeichnis-ID (Mandant) in die Felder oben.</translation>
    </message>
    <message>
        <source>Grant admin consent there, or send this link to an administrator, who allows it once for everyone.</source>
        <translation>Erteilen Sie dort die Administratorzustimmung, oder senden Sie diesen Link an die Administration, die es einmal für alle erlaubt.</translation>
    </message>
    <message>
        <source>Grant admin consent there. With both IDs entered above, a link for an administrator stands here.</source>
        <translation>Erteilen Sie dort die Administratorzustimmung. Sind oben beide IDs eingegeben, steht hier ein Link für die Administration.</translation>
    </message>
    <message>
        <source>Exchange Online lets in only the programs on its list. In Exchange Online PowerShell (this replaces the list; name the programs that are on it already too):</source>
        <translation>Exchange Online lässt nur die Programme auf seiner Liste ein. In Exchange Online PowerShell (dies ersetzt die Liste; nennen Sie auch die Programme, die schon darauf stehen):</translation>
    </message>
    <message>
        <source>Under Authentication, set Allow public client flows to Yes.</source>
        <translation>Stellen Sie unter Authentifizierung „Öffentliche Clientflows zulassen“ auf Ja.</translation>
    </message>
    <message>
        <source>Under Authentication, Add a platform, Mobile and desktop applications, enter:</source>
        <translation>Geben Sie unter Authentifizierung, Plattform hinzufügen, Mobilgeräte- und Desktopanwendungen, ein:</translation>
    </message>
    <message>
        <source>Under Authentication, Add a platform, Mobile and desktop applications, tick the first URL:</source>
        <translation>Haken Sie unter Authentifizierung, Plattform hinzufügen, Mobilgeräte- und Desktopanwendungen, die erste URL an:</translation>
    </message>
    <message>
        <source>Under API permissions, Add a permission, APIs my organization uses, Office 365 Exchange Online, Delegated permissions:</source>
        <translation>Unter API-Berechtigungen, Berechtigung hinzufügen, Von meiner Organisation verwendete APIs, Office 365 Exchange Online, Delegierte Berechtigungen:</translation>
    </message>
    <message>
        <source>Under API permissions, Add a permission, Microsoft Graph, Delegated permissions:</source>
        <translation>Unter API-Berechtigungen, Berechtigung hinzufügen, Microsoft Graph, Delegierte Berechtigungen:</translation>
    </message>
    <message>
        <source>optional: subjects of shared calendars</source>
        <translation>nach Wunsch: Betreffe freigegebener Kalender</translation>
    </message>
    <message>
        <source>optional: automatic replies, and what Teams says</source>
        <translation>optional: automatische Antworten und was Teams meldet</translation>
    </message>
    <message>
        <source>What to set up in Azure</source>
        <translation>Was in Azure einzurichten ist</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>BrowserPage</name>
    <message>
        <source>Sign in with your work account</source>
        <translation>Melden Sie sich mit Ihrem Geschäftskonto an</translation>
    </message>
    <message>
        <source>Page of {host}, encrypted</source>
        <translation>Seite von {host}, verschlüsselt</translation>
    </message>
</context>
<context>
    <name>BugBox</name>
    <message>
        <source>Something unexpected happened</source>
        <translation>Etwas Unerwartetes ist geschehen</translation>
    </message>
    <message>
        <source>Something unexpected happened in the console.</source>
        <translation>In der Konsole ist etwas Unerwartetes geschehen.</translation>
    </message>
    <message>
        <source>You can go on working, and what you entered is still there. If something looks wrong, close the console and start it again. Your administrator can mend it with the details below: they hold no passwords and no appointments.</source>
        <translation>Sie können weiterarbeiten, und was Sie eingegeben haben, ist noch da. Sieht etwas falsch aus, so schließen Sie die Konsole und starten Sie sie neu. Mit den Angaben unten kann Ihre Administration den Fehler beheben lassen: Sie enthalten keine Kennwörter und keine Termine.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>Einzelheiten &amp;kopieren</translation>
    </message>
    <message>
        <source>C&amp;lose the console</source>
        <translation>Konsole schl&amp;ießen</translation>
    </message>
    <message>
        <source>Co&amp;ntinue</source>
        <translation>&amp;Weiterarbeiten</translation>
    </message>
    <message numerus="yes">
        <source>%n more faults happened since.</source>
        <translation>
            <numerusform>Seither ist %n weiterer Fehler aufgetreten.</numerusform>
            <numerusform>Seither sind %n weitere Fehler aufgetreten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>CalendarIntegrationPage</name>
    <message>
        <source>Calendar Integration</source>
        <translation>Kalenderanbindung</translation>
    </message>
    <message>
        <source>Choose Office 365</source>
        <translation>Office 365 wählen</translation>
    </message>
    <message>
        <source>Complete the EWS URL</source>
        <translation>EWS-URL ergänzen</translation>
    </message>
</context>
<context>
    <name>ColleagueEditor</name>
    <message>
        <source>Edit colleague</source>
        <translation>Kontakt bearbeiten</translation>
    </message>
    <message>
        <source>Add a colleague</source>
        <translation>Kontakt hinzufügen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>&amp;Favorit</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>The notes have more than {limit} characters.</source>
        <translation>Die Notizen haben mehr als {limit} Zeichen.</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Schließen, ohne zu speichern?</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>What you entered is not saved yet.</source>
        <translation>Ihre Eingaben sind noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Mail address</source>
        <translation>&amp;E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Num&amp;bers</source>
        <translation>Nu&amp;mmern</translation>
    </message>
    <message>
        <source>&amp;Department</source>
        <translation>&amp;Abteilung</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Position</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>S&amp;tandort</translation>
    </message>
    <message>
        <source>N&amp;otes</source>
        <translation>N&amp;otizen</translation>
    </message>
</context>
<context>
    <name>Colleagues</name>
    <message>
        <source>{name} is deleted.</source>
        <translation>{name} ist gelöscht.</translation>
    </message>
    <message>
        <source>Import colleagues</source>
        <translation>Kontakte importieren</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>Tabellen (*.csv *.txt *.tsv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Imported: {added} new, {updated} changed.</source>
        <translation>Importiert: {added} neu, {updated} geändert.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Rückgängig gemacht.</translation>
    </message>
    <message>
        <source>{name} is changed.</source>
        <translation>{name} ist geändert.</translation>
    </message>
    <message>
        <source>{name} is added.</source>
        <translation>{name} ist hinzugefügt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>ColumnMapping</name>
    <message>
        <source>Not used</source>
        <translation>Nicht verwendet</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Work number</source>
        <translation>Nummer (Arbeit)</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>Nummer (mobil)</translation>
    </message>
    <message>
        <source>Home number</source>
        <translation>Nummer (privat)</translation>
    </message>
    <message>
        <source>Other number</source>
        <translation>Andere Nummer</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Key of the person in the file&apos;s source</source>
        <translation>Schlüssel der Person in der Quelle der Datei</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Spalten der Datei</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>Spalte {number}</translation>
    </message>
    <message>
        <source>Use of the column {title}</source>
        <translation>Verwendung der Spalte {title}</translation>
    </message>
    <message>
        <source>For example {values}</source>
        <translation>Zum Beispiel {values}</translation>
    </message>
</context>
<context>
    <name>ConnectionTest</name>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Steps of the connection test</source>
        <translation>Schritte des Verbindungstests</translation>
    </message>
    <message>
        <source>Tries what is entered, step by step. Nothing is saved.</source>
        <translation>Prüft Schritt für Schritt, was eingetragen ist. Gespeichert wird nichts.</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Cancel test</source>
        <translation>Test abbrechen</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Correct the marked field above first.</source>
        <translation>Berichtigen Sie zuerst das markierte Feld oben.</translation>
    </message>
    <message>
        <source>The test was cancelled.</source>
        <translation>Der Test wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>Der Bericht ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The settings were edited after this test. Test again.</source>
        <translation>Die Einstellungen wurden nach diesem Test geändert. Testen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The test failed at: {step}</source>
        <translation>Der Test scheiterte an: {step}</translation>
    </message>
    <message>
        <source>The connection works.</source>
        <translation>Die Verbindung steht.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird getestet…</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>Signed in as {name}.</source>
        <translation>Angemeldet als {name}.</translation>
    </message>
    <message>
        <source>Signed out.</source>
        <translation>Abgemeldet.</translation>
    </message>
</context>
<context>
    <name>ContactListModel</name>
    <message>
        <source>Colleague</source>
        <translation>Kontakt</translation>
    </message>
</context>
<context>
    <name>ContactListView</name>
    <message>
        <source>Colleagues</source>
        <translation>Kontakte</translation>
    </message>
</context>
<context>
    <name>ContactPane</name>
    <message>
        <source>Reading the colleagues…</source>
        <translation>Kontakte werden gelesen…</translation>
    </message>
    <message>
        <source>{nothing} Did you mean:</source>
        <translation>{nothing} Meinten Sie:</translation>
    </message>
    <message>
        <source>Nobody found for “{query}”.</source>
        <translation>Niemand gefunden für „{query}“.</translation>
    </message>
    <message>
        <source>{found} of {total}</source>
        <translation>{found} von {total}</translation>
    </message>
    <message>
        <source>No colleagues yet</source>
        <translation>Noch keine Kontakte</translation>
    </message>
    <message>
        <source>Bring them in from a file, find them in the organisation&apos;s address book, or enter them by hand.</source>
        <translation>Übernehmen Sie sie aus einer Datei, suchen Sie sie im Adressbuch der Organisation, oder geben Sie sie von Hand ein.</translation>
    </message>
    <message>
        <source>Import a CSV file…</source>
        <translation>CSV-Datei importieren…</translation>
    </message>
    <message>
        <source>Search the address book…</source>
        <translation>Im Adressbuch suchen…</translation>
    </message>
    <message>
        <source>Add a colleague…</source>
        <translation>Kontakt hinzufügen…</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Nothing is set up yet. An administrator does it once, in four steps: where the mailboxes are, who reads them, a test, and what the other desks need.</source>
        <translation>Es ist noch nichts eingerichtet. Das macht ein Administrator einmal, in vier Schritten: wo die Postfächer sind, wer sie liest, ein Test und was die anderen Plätze brauchen.</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Einrichten…</translation>
    </message>
    <message>
        <source>Everything is set up. Sign in, and the calendars are read.</source>
        <translation>Alles ist eingerichtet. Melden Sie sich an, dann werden die Kalender gelesen.</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Check the spelling, or look in the organisation&apos;s address book.</source>
        <translation>Prüfen Sie die Schreibweise, oder suchen Sie im Adressbuch der Organisation.</translation>
    </message>
</context>
<context>
    <name>ContactPanel</name>
    <message>
        <source>Selected colleague</source>
        <translation>Ausgewählter Kontakt</translation>
    </message>
</context>
<context>
    <name>ContactTable</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nummern</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>{name} (colleague already)</source>
        <translation>{name} (schon ein Kontakt)</translation>
    </message>
</context>
<context>
    <name>ContactWords</name>
    <message>
        <source>invited by {name}</source>
        <translation>eingeladen von {name}</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>ganztägig</translation>
    </message>
    <message>
        <source>until {end}</source>
        <translation>bis {end}</translation>
    </message>
    <message>
        <source>from {start}</source>
        <translation>ab {start}</translation>
    </message>
    <message>
        <source>{start} – {end}</source>
        <translation>{start} – {end}</translation>
    </message>
    <message>
        <source>The calendar has not been read yet.</source>
        <translation>Der Kalender ist noch nicht gelesen.</translation>
    </message>
    <message>
        <source>No information about today.</source>
        <translation>Keine Information über heute.</translation>
    </message>
    <message>
        <source>No appointments today.</source>
        <translation>Heute keine Termine.</translation>
    </message>
    <message>
        <source>{time} there too</source>
        <translation>dort auch {time}</translation>
    </message>
    <message>
        <source>{time} there</source>
        <translation>dort {time}</translation>
    </message>
    <message>
        <source>next free for an hour at {when}</source>
        <translation>wieder eine Stunde frei ab {when}</translation>
    </message>
    <message>
        <source>next free for an hour {when}</source>
        <translation>wieder eine Stunde frei ab {when}</translation>
    </message>
    <message>
        <source>working hours unknown</source>
        <translation>Arbeitszeit unbekannt</translation>
    </message>
    <message>
        <source>does not work today</source>
        <translation>arbeitet heute nicht</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} bis {end}</translation>
    </message>
    <message>
        <source>works {hours}</source>
        <translation>arbeitet {hours}</translation>
    </message>
    <message>
        <source>updated {ago}</source>
        <translation>aktualisiert {ago}</translation>
    </message>
    <message>
        <source>as of {time}</source>
        <translation>Stand {time}</translation>
    </message>
    <message>
        <source>Last asked {time}</source>
        <translation>Zuletzt gefragt {time}</translation>
    </message>
    <message>
        <source>only busy times in steps of half an hour shared with you</source>
        <translation>nur gebuchte Zeiten in Schritten von einer halben Stunde für Sie freigegeben</translation>
    </message>
    <message>
        <source>only times shared with you</source>
        <translation>nur Zeiten für Sie freigegeben</translation>
    </message>
    <message>
        <source>subject and place shared with you</source>
        <translation>Betreff und Ort für Sie freigegeben</translation>
    </message>
    <message>
        <source>all details shared with you</source>
        <translation>alle Einzelheiten für Sie freigegeben</translation>
    </message>
    <message>
        <source>only times shown here</source>
        <translation>hier nur Zeiten angezeigt</translation>
    </message>
    <message>
        <source>From {source}, {shared}</source>
        <translation>Aus {source}, {shared}</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobil</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy {value}</source>
        <translation>{value} kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>DeviceCodePage</name>
    <message>
        <source>Enter this code</source>
        <translation>Geben Sie diesen Code ein</translation>
    </message>
    <message>
        <source>On any device, open the address below, enter the code and sign in with your work account. Enter it only if you began this yourself.</source>
        <translation>Öffnen Sie auf irgendeinem Gerät die Adresse unten, geben Sie den Code ein und melden Sie sich mit Ihrem Geschäftskonto an. Geben Sie ihn nur ein, wenn Sie dies selbst begonnen haben.</translation>
    </message>
    <message>
        <source>Code: {code}</source>
        <translation>Code: {code}</translation>
    </message>
    <message>
        <source>Address: {address}</source>
        <translation>Adresse: {address}</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Open it on this device</source>
        <translation>Auf diesem Gerät öffnen</translation>
    </message>
    <message>
        <source>The code is not good any more.</source>
        <translation>Der Code gilt nicht mehr.</translation>
    </message>
    <message>
        <source>Good for {seconds} s more</source>
        <translation>Gilt noch {seconds} s</translation>
    </message>
    <message>
        <source>Good for {minutes}:{seconds} more minutes</source>
        <translation>Gilt noch {minutes}:{seconds} Minuten</translation>
    </message>
</context>
<context>
    <name>Diagnosis</name>
    <message>
        <source>The console ended unexpectedly last time. What is known of it can help to mend it.</source>
        <translation>Die Konsole wurde beim letzten Mal unerwartet beendet. Was davon bekannt ist, kann helfen, den Fehler zu beheben.</translation>
    </message>
    <message>
        <source>Save diagnostics…</source>
        <translation>Diagnosedaten speichern…</translation>
    </message>
</context>
<context>
    <name>Discovery</name>
    <message>
        <source>Discover</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Finds the EWS URL by the account&apos;s mail address.</source>
        <translation>Findet die EWS-URL anhand der E-Mail-Adresse des Kontos.</translation>
    </message>
    <message>
        <source>Cancel search</source>
        <translation>Suche abbrechen</translation>
    </message>
    <message>
        <source>Mail address of the account</source>
        <translation>E-Mail-Adresse des Kontos</translation>
    </message>
    <message>
        <source>Choose Office 365</source>
        <translation>Office 365 wählen</translation>
    </message>
    <message>
        <source>Try this password once more</source>
        <translation>Dieses Kennwort noch einmal versuchen</translation>
    </message>
    <message>
        <source>The search was cancelled.</source>
        <translation>Die Suche wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Enter your mail address: the part behind the @ is where the search begins.</source>
        <translation>Geben Sie Ihre E-Mail-Adresse ein: Beim Teil hinter dem @ beginnt die Suche.</translation>
    </message>
    <message>
        <source>The user name is no mail address. Enter the account&apos;s: its part behind the @ is needed.</source>
        <translation>Der Benutzername ist keine E-Mail-Adresse. Geben Sie die des Kontos ein: Ihr Teil hinter dem @ wird gebraucht.</translation>
    </message>
    <message>
        <source>Looking for the EWS URL…</source>
        <translation>Die EWS-URL wird gesucht…</translation>
    </message>
    <message>
        <source>Looking for the EWS URL… {host} is asked.</source>
        <translation>Die EWS-URL wird gesucht… {host} wird gefragt.</translation>
    </message>
    <message>
        <source>{host} names the address that stands here.</source>
        <translation>{host} nennt die Adresse, die hier steht.</translation>
    </message>
    <message>
        <source>{host} names this address. Ctrl+Z in the field brings back what stood there before.</source>
        <translation>{host} nennt diese Adresse. Strg+Z im Feld bringt zurück, was vorher dort stand.</translation>
    </message>
    <message>
        <source>{host} names this address. “Test connection” tries it.</source>
        <translation>{host} nennt diese Adresse. „Verbindung testen“ probiert sie aus.</translation>
    </message>
    <message>
        <source>Sign in at {host} to find the EWS URL?</source>
        <translation>Bei {host} anmelden, um die EWS-URL zu finden?</translation>
    </message>
    <message>
        <source>Sign in there</source>
        <translation>Dort anmelden</translation>
    </message>
    <message>
        <source>{domain} points to this server, which does not belong to the domain. The user name, and the password or a proof of it, would go there. Agree only if you know the server, for example as your hosting provider&apos;s.</source>
        <translation>{domain} verweist auf diesen Server, der nicht zur Domäne gehört. Der Benutzername und das Kennwort oder ein Nachweis davon würden dorthin gehen. Stimmen Sie nur zu, wenn Sie den Server kennen, etwa als den Ihres Hosting-Anbieters.</translation>
    </message>
    <message>
        <source>Send nothing</source>
        <translation>Nichts senden</translation>
    </message>
    <message>
        <source>Nothing was sent to {host}. Ask your administrator for the EWS URL.</source>
        <translation>An {host} wurde nichts gesendet. Fragen Sie Ihre Administration nach der EWS-URL.</translation>
    </message>
</context>
<context>
    <name>DoctorWords</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>{ms} ms</source>
        <translation>{ms} ms</translation>
    </message>
    <message>
        <source>Attendant Console {version}, connection test</source>
        <translation>Attendant Console {version}, Verbindungstest</translation>
    </message>
    <message>
        <source>{title}: {result}.</source>
        <comment>a step of the test</comment>
        <translation>{title}: {result}.</translation>
    </message>
</context>
<context>
    <name>FailedPage</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Copy for the administrator</source>
        <translation>Für die Administration kopieren</translation>
    </message>
</context>
<context>
    <name>FromOutside</name>
    <message>
        <source>The console was asked to close, for example to be updated. Save or cancel here, then close it.</source>
        <translation>Die Konsole wurde gebeten, sich zu schließen, zum Beispiel für eine Aktualisierung. Speichern Sie hier oder brechen Sie ab, dann schließen Sie sie.</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
</context>
<context>
    <name>GraphMove</name>
    <message>
        <source>Move to Microsoft Graph</source>
        <translation>Zu Microsoft Graph wechseln</translation>
    </message>
    <message>
        <source>Back to Exchange Web Services</source>
        <translation>Zurück zu Exchange Web Services</translation>
    </message>
    <message>
        <source>What is entered stays, and an administrator allows the new permissions once.</source>
        <translation>Was eingegeben ist, bleibt; die Administration erlaubt die neuen Berechtigungen einmal.</translation>
    </message>
    <message>
        <source>Microsoft Graph is chosen, and what was entered stays. In Azure the registration needs the permissions {calendars} and {people} of Microsoft Graph, step by step below; then an administrator allows them for everyone with this link:</source>
        <translation>Microsoft Graph ist gewählt, und was eingegeben war, bleibt. In Azure braucht die Registrierung die Berechtigungen {calendars} und {people} von Microsoft Graph, Schritt für Schritt unten; dann erlaubt die Administration sie mit diesem Link für alle:</translation>
    </message>
    <message>
        <source>Microsoft Graph is chosen, and what was entered stays. In Azure the registration needs the permissions {calendars} and {people} of Microsoft Graph, step by step below. With both IDs entered, the link with which an administrator allows them stands here.</source>
        <translation>Microsoft Graph ist gewählt, und was eingegeben war, bleibt. In Azure braucht die Registrierung die Berechtigungen {calendars} und {people} von Microsoft Graph, Schritt für Schritt unten. Sind beide IDs eingegeben, steht hier der Link, mit dem die Administration sie erlaubt.</translation>
    </message>
</context>
<context>
    <name>HealthDialog</name>
    <message>
        <source>State of the console</source>
        <translation>Zustand der Konsole</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Save diagnostics…</source>
        <translation>Diagnosedaten &amp;speichern…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Schl&amp;ießen</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
</context>
<context>
    <name>HealthWords</name>
    <message>
        <source>Calendars</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Last round</source>
        <translation>Letzter Durchgang</translation>
    </message>
    <message>
        <source>Age of the calendars</source>
        <translation>Alter der Kalender</translation>
    </message>
    <message>
        <source>What the service may be asked</source>
        <translation>Was der Dienst gefragt werden darf</translation>
    </message>
    <message>
        <source>Last problems</source>
        <translation>Letzte Probleme</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht eingestellt</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Permissions asked for</source>
        <translation>Erbetene Berechtigungen</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Durchgang</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keiner</translation>
    </message>
    <message>
        <source>number {number}, {when}, {count} calendars</source>
        <translation>Nummer {number}, {when}, {count} Kalender</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>not before somebody acts</source>
        <translation>erst wenn jemand etwas tut</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Nächster Versuch</translation>
    </message>
    <message>
        <source>all answered in {seconds} s, {count} with a problem</source>
        <translation>alle beantwortet in {seconds} s, {count} mit einem Problem</translation>
    </message>
    <message>
        <source>Selected person</source>
        <translation>Gewählte Person</translation>
    </message>
    <message>
        <source>On the screen</source>
        <translation>Auf dem Bildschirm</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoriten</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>{count}, nothing known</source>
        <translation>{count}, nichts bekannt</translation>
    </message>
    <message>
        <source>{known} of {count} known, the oldest read {age}</source>
        <translation>{known} von {count} bekannt, der älteste Stand: {age}</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>without a limit</source>
        <translation>ohne Grenze</translation>
    </message>
    <message>
        <source>{left} % left, {used} % used</source>
        <translation>{left} % übrig, {used} % verbraucht</translation>
    </message>
    <message>
        <source>{count} under way, {most} at once at most</source>
        <translation>{count} unterwegs, höchstens {most} zugleich</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>{factor} times slower, because the service asked for it</source>
        <translation>{factor}-mal langsamer, weil der Dienst darum bat</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Silence that the service asked for</source>
        <translation>Vom Dienst erbetene Pause</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>none since the start</source>
        <translation>keine seit dem Start</translation>
    </message>
    <message>
        <source>{when}, {count} times</source>
        <translation>{when}, {count}-mal</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import colleagues</source>
        <translation>Kontakte importieren</translation>
    </message>
    <message>
        <source>Colleagues in the file</source>
        <translation>Kontakte in der Datei</translation>
    </message>
    <message>
        <source>{added} new, {updated} changed, {unchanged} as before.</source>
        <translation>{added} neu, {updated} geändert, {unchanged} wie bisher.</translation>
    </message>
    <message>
        <source>1 row is left out.</source>
        <translation>1 Zeile ist ausgelassen.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows are left out.</source>
        <translation>
            <numerusform>%n Zeile ist ausgelassen.</numerusform>
            <numerusform>%n Zeilen sind ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Colleagues ({count})</source>
        <translation>Kontakte ({count})</translation>
    </message>
    <message>
        <source>Left out ({count})</source>
        <translation>Ausgelassen ({count})</translation>
    </message>
    <message>
        <source>&amp;Import 1 colleague</source>
        <translation>1 Kontakt &amp;importieren</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n colleagues</source>
        <translation>
            <numerusform>%n Kontakt &amp;importieren</numerusform>
            <numerusform>%n Kontakte &amp;importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>{name} wird gelesen…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Wird importiert…</translation>
    </message>
    <message>
        <source>Check who comes in from {name}, and correct what a column is used for.</source>
        <translation>Prüfen Sie, wer aus {name} übernommen wird, und berichtigen Sie, wofür eine Spalte verwendet wird.</translation>
    </message>
    <message>
        <source>1 of them is a colleague already and is brought up to date.</source>
        <translation>1 davon ist schon ein Kontakt und wird auf den neuen Stand gebracht.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them are colleagues already and are brought up to date.</source>
        <translation>
            <numerusform>%n davon ist schon ein Kontakt und wird auf den neuen Stand gebracht.</numerusform>
            <numerusform>%n davon sind schon Kontakte und werden auf den neuen Stand gebracht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in {name} tells who is who. If it is a list of colleagues, say which column holds the name or the mail address.</source>
        <translation>Nichts in {name} sagt, wer wer ist. Wenn es eine Liste von Kontakten ist, geben Sie an, welche Spalte den Namen oder die E-Mail-Adresse enthält.</translation>
    </message>
    <message>
        <source>Say which column holds the name or the mail address.</source>
        <translation>Geben Sie an, welche Spalte den Namen oder die E-Mail-Adresse enthält.</translation>
    </message>
    <message>
        <source>Nobody can come in this way; the reasons stand under “Left out”.</source>
        <translation>So kann niemand übernommen werden; die Gründe stehen unter „Ausgelassen“.</translation>
    </message>
    <message>
        <source>What is in the file</source>
        <translation>Was in der Datei steht</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>any letter</source>
        <translation>ein Buchstabe</translation>
    </message>
    <message>
        <source>searches, wherever you are</source>
        <translation>sucht, wo immer Sie gerade sind</translation>
    </message>
    <message>
        <source>↑ ↓</source>
        <translation>↑ ↓</translation>
    </message>
    <message>
        <source>go through the matches</source>
        <translation>gehen durch die Treffer</translation>
    </message>
    <message>
        <source>calls the first number</source>
        <translation>ruft die erste Nummer an</translation>
    </message>
    <message>
        <source>clears the search</source>
        <translation>leert die Suche</translation>
    </message>
    <message>
        <source>reads the calendars again</source>
        <translation>liest die Kalender neu</translation>
    </message>
    <message>
        <source>shows all keys</source>
        <translation>zeigt alle Tasten</translation>
    </message>
    <message>
        <source>goes to the search box</source>
        <translation>geht ins Suchfeld</translation>
    </message>
    <message>
        <source>calls the second number; Ctrl+3 the third, and so on</source>
        <translation>ruft die zweite Nummer an; Strg+3 die dritte, und so weiter</translation>
    </message>
    <message>
        <source>copies the sentence</source>
        <translation>kopiert den Satz</translation>
    </message>
    <message>
        <source>copies the first number</source>
        <translation>kopiert die erste Nummer</translation>
    </message>
    <message>
        <source>begins a mail</source>
        <translation>beginnt eine E-Mail</translation>
    </message>
    <message>
        <source>makes a favourite, or no longer</source>
        <translation>macht zum Favoriten, oder nicht mehr</translation>
    </message>
    <message>
        <source>adds a colleague</source>
        <translation>fügt einen Kontakt hinzu</translation>
    </message>
    <message>
        <source>changes the colleague&apos;s entry</source>
        <translation>ändert den Eintrag des Kontakts</translation>
    </message>
    <message>
        <source>deletes the colleague&apos;s entry</source>
        <translation>löscht den Eintrag des Kontakts</translation>
    </message>
    <message>
        <source>undoes, as long as it is offered</source>
        <translation>macht rückgängig, solange es angeboten wird</translation>
    </message>
    <message>
        <source>opens the settings</source>
        <translation>öffnet die Einstellungen</translation>
    </message>
    <message>
        <source>goes between search, list and colleague</source>
        <translation>wechselt zwischen Suche, Liste und Kontakt</translation>
    </message>
    <message>
        <source>shows these keys</source>
        <translation>zeigt diese Tasten</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>LockedEditor</name>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Attendant Console</source>
        <translation>Attendant Console</translation>
    </message>
</context>
<context>
    <name>NextDays</name>
    <message>
        <source>Appointments: {day}</source>
        <translation>Termine: {day}</translation>
    </message>
</context>
<context>
    <name>Nobody</name>
    <message>
        <source>Nobody is selected</source>
        <translation>Niemand ist ausgewählt</translation>
    </message>
    <message>
        <source>Type a part of a name, a department or a number. The best match is shown here.</source>
        <translation>Geben Sie einen Teil eines Namens, einer Abteilung oder einer Nummer ein. Der beste Treffer erscheint hier.</translation>
    </message>
</context>
<context>
    <name>NumberRow</name>
    <message>
        <source>Kind of number</source>
        <translation>Art der Nummer</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Remove this number</source>
        <translation>Diese Nummer entfernen</translation>
    </message>
    <message>
        <source>Remove the number {number}</source>
        <translation>Nummer {number} entfernen</translation>
    </message>
</context>
<context>
    <name>NumberRows</name>
    <message>
        <source>Add a n&amp;umber</source>
        <translation>N&amp;ummer hinzufügen</translation>
    </message>
</context>
<context>
    <name>OtherAccountPage</name>
    <message>
        <source>This is another account</source>
        <translation>Das ist ein anderes Konto</translation>
    </message>
    <message>
        <source>You signed in as {came}. Until now this console was signed in as {expected}. Which calendars are shown, and how much of them, depends on the account.</source>
        <translation>Sie haben sich als {came} angemeldet. Bisher war diese Konsole als {expected} angemeldet. Vom Konto hängt ab, welche Kalender gezeigt werden und wie viel davon.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Noch einmal anmelden</translation>
    </message>
    <message>
        <source>Use {came}</source>
        <translation>{came} verwenden</translation>
    </message>
</context>
<context>
    <name>PackageDialog</name>
    <message>
        <source>Save diagnostics</source>
        <translation>Diagnosedaten speichern</translation>
    </message>
    <message>
        <source>This is what the file will hold, for your administrator or for support. Nothing is sent: the file stays where you save it. Colleagues and the account are replaced by numbers and placeholders, passwords, sign-ins and appointments are not in it. Names of servers and the IDs of your organisation stay readable.</source>
        <translation>Das wird die Datei enthalten, für Ihre Administration oder den Support. Es wird nichts gesendet: Die Datei bleibt, wo Sie sie speichern. Kollegen und das Konto sind durch Nummern und Platzhalter ersetzt, Kennwörter, Anmeldungen und Termine sind nicht enthalten. Namen von Servern und die IDs Ihrer Organisation bleiben lesbar.</translation>
    </message>
    <message>
        <source>Parts of the file</source>
        <translation>Teile der Datei</translation>
    </message>
    <message>
        <source>What the selected part says</source>
        <translation>Inhalt des gewählten Teils</translation>
    </message>
    <message>
        <source>Gathering…</source>
        <translation>Wird zusammengestellt…</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Schl&amp;ießen</translation>
    </message>
    <message>
        <source>{name}, {size}</source>
        <translation>{name}, {size}</translation>
    </message>
    <message>
        <source>{count} of {total} parts, {size} before packing</source>
        <translation>{count} von {total} Teilen, {size} vor dem Packen</translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation>ZIP-Dateien (*.zip)</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Ordner anzeigen</translation>
    </message>
    <message>
        <source>Saved: {name}. Nothing was sent.</source>
        <translation>Gespeichert: {name}. Es wurde nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Nothing on this page can be changed here. {who}</source>
        <translation>Auf dieser Seite lässt sich hier nichts ändern. {who}</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>It goes to the system&apos;s keyring, never to a file.</source>
        <translation>Es kommt in den Schlüsselbund des Systems, nie in eine Datei.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>Remove the kept password</source>
        <translation>Aufbewahrtes Kennwort entfernen</translation>
    </message>
    <message>
        <source>Allow one more try</source>
        <translation>Noch einen Versuch erlauben</translation>
    </message>
    <message>
        <source>Enter the account&apos;s password. It goes to the system&apos;s keyring, never to a file.</source>
        <translation>Geben Sie das Kennwort des Kontos ein. Es kommt in den Schlüsselbund des Systems, nie in eine Datei.</translation>
    </message>
    <message>
        <source>Looking into the keyring…</source>
        <translation>Der Schlüsselbund wird gefragt…</translation>
    </message>
    <message>
        <source>No password is kept for this user and server yet. It goes to the system&apos;s keyring.</source>
        <translation>Für diesen Benutzer und Server ist noch kein Kennwort aufbewahrt. Es kommt in den Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>A password is kept in the system&apos;s keyring. Enter another one to replace it.</source>
        <translation>Ein Kennwort ist im Schlüsselbund des Systems aufbewahrt. Geben Sie ein anderes ein, um es zu ersetzen.</translation>
    </message>
    <message>
        <source>The server refused the kept password. It is not tried again, so that the account does not get locked, until you enter another one or allow one more try.</source>
        <translation>Der Server hat das aufbewahrte Kennwort abgelehnt. Damit das Konto nicht gesperrt wird, wird es nicht mehr versucht, bis Sie ein anderes eingeben oder noch einen Versuch erlauben.</translation>
    </message>
</context>
<context>
    <name>PastePage</name>
    <message>
        <source>Sign in in the browser</source>
        <translation>Im Browser anmelden</translation>
    </message>
    <message>
        <source>1. Sign in with your work account in the browser that has opened.
2. At the end the page may be empty. Copy its whole address from the address bar.
3. Paste it here. If the browser shows an error, paste its text or number (AADSTS…).</source>
        <translation>1. Melden Sie sich mit Ihrem Geschäftskonto in dem Browser an, der sich geöffnet hat.
2. Am Ende ist die Seite vielleicht leer. Kopieren Sie ihre ganze Adresse aus der Adresszeile.
3. Fügen Sie sie hier ein. Zeigt der Browser einen Fehler, fügen Sie dessen Text oder Nummer (AADSTS…) ein.</translation>
    </message>
    <message>
        <source>Address of the last page</source>
        <translation>Adresse der letzten Seite</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Open the browser again</source>
        <translation>Browser noch einmal öffnen</translation>
    </message>
    <message>
        <source>Copy the sign-in address</source>
        <translation>Anmeldeadresse kopieren</translation>
    </message>
    <message>
        <source>To sign in in another browser</source>
        <translation>Zum Anmelden in einem anderen Browser</translation>
    </message>
    <message>
        <source>This is not an address.</source>
        <translation>Das ist keine Adresse.</translation>
    </message>
    <message>
        <source>This is not the address of the last page. That one begins with {address}</source>
        <translation>Das ist nicht die Adresse der letzten Seite. Jene beginnt mit {address}</translation>
    </message>
    <message>
        <source>A part of the address is missing. Copy all of it.</source>
        <translation>Ein Teil der Adresse fehlt. Kopieren Sie sie ganz.</translation>
    </message>
</context>
<context>
    <name>PresenceLine</name>
    <message>
        <source>In Teams at {time}: {what}</source>
        <translation>In Teams um {time}: {what}</translation>
    </message>
    <message>
        <source>In Teams: “{message}”</source>
        <translation>In Teams: „{message}“</translation>
    </message>
    <message>
        <source>In Teams: {what}</source>
        <translation>In Teams: {what}</translation>
    </message>
    <message>
        <source>In Teams: {what} · “{message}”</source>
        <translation>In Teams: {what} · „{message}“</translation>
    </message>
    <message>
        <source>available</source>
        <translation>verfügbar</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>beschäftigt</translation>
    </message>
    <message>
        <source>in a call</source>
        <translation>im Gespräch</translation>
    </message>
    <message>
        <source>in a meeting</source>
        <translation>in einer Besprechung</translation>
    </message>
    <message>
        <source>presenting</source>
        <translation>präsentiert</translation>
    </message>
    <message>
        <source>focusing</source>
        <translation>konzentriert sich</translation>
    </message>
    <message>
        <source>do not disturb</source>
        <translation>bitte nicht stören</translation>
    </message>
    <message>
        <source>right back</source>
        <translation>gleich zurück</translation>
    </message>
    <message>
        <source>away</source>
        <translation>abwesend</translation>
    </message>
    <message>
        <source>out of office</source>
        <translation>außer Haus</translation>
    </message>
    <message>
        <source>off work</source>
        <translation>nicht im Dienst</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>{what}, do not disturb</source>
        <translation>{what}, bitte nicht stören</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
</context>
<context>
    <name>Reach</name>
    <message>
        <source>No program for telephone numbers answers. Dial {number}, or ask your administrator to set one up.</source>
        <translation>Kein Programm für Telefonnummern antwortet. Wählen Sie {number}, oder bitten Sie Ihre Administration, eines einzurichten.</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Nummer kopieren</translation>
    </message>
    <message>
        <source>No mail program answers. Write to {address}, or ask your administrator to set one up.</source>
        <translation>Kein E-Mail-Programm antwortet. Schreiben Sie an {address}, oder bitten Sie Ihre Administration, eines einzurichten.</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Copied: {text}</source>
        <translation>Kopiert: {text}</translation>
    </message>
</context>
<context>
    <name>ReadingChoices</name>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>Unicode (UTF-8)</translation>
    </message>
    <message>
        <source>Windows, Western Europe</source>
        <translation>Windows, Westeuropa</translation>
    </message>
    <message>
        <source>Windows, Central Europe</source>
        <translation>Windows, Mitteleuropa</translation>
    </message>
    <message>
        <source>Windows, Cyrillic</source>
        <translation>Windows, kyrillisch</translation>
    </message>
    <message>
        <source>Unicode (UTF-16)</source>
        <translation>Unicode (UTF-16)</translation>
    </message>
    <message>
        <source>Macintosh, Western Europe</source>
        <translation>Macintosh, Westeuropa</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Senkrechter Strich</translation>
    </message>
    <message>
        <source>Cha&amp;racter set</source>
        <translation>&amp;Zeichensatz</translation>
    </message>
    <message>
        <source>Columns separated &amp;by</source>
        <translation>Spalten getrennt &amp;durch</translation>
    </message>
</context>
<context>
    <name>RefusedPane</name>
    <message>
        <source>Rows that are left out</source>
        <translation>Ausgelassene Zeilen</translation>
    </message>
    <message>
        <source>&amp;Copy these rows</source>
        <translation>Diese Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Save these rows…</source>
        <translation>Diese Zeilen &amp;speichern…</translation>
    </message>
    <message>
        <source>Copied, to be pasted into a table.</source>
        <translation>Kopiert, zum Einfügen in eine Tabelle.</translation>
    </message>
    <message>
        <source>Save the rows that are left out</source>
        <translation>Ausgelassene Zeilen speichern</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>{name} left out</source>
        <translation>{name} ausgelassen</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Gespeichert: {name}</translation>
    </message>
</context>
<context>
    <name>RefusedTable</name>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>Warum sie ausgelassen ist</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>Was dort steht</translation>
    </message>
    <message>
        <source>The whole row</source>
        <translation>Die ganze Zeile</translation>
    </message>
    <message>
        <source>Line {line}: {reason}</source>
        <translation>Zeile {line}: {reason}</translation>
    </message>
</context>
<context>
    <name>RollOutPage</name>
    <message>
        <source>Export for rollout…</source>
        <translation>Für Verteilung exportieren…</translation>
    </message>
    <message>
        <source>The connection was not tested.</source>
        <translation>Die Verbindung wurde nicht getestet.</translation>
    </message>
    <message>
        <source>There the receptionist only signs in, with an account of the organisation.</source>
        <translation>Dort meldet sich der Empfang nur noch an, mit einem Konto der Organisation.</translation>
    </message>
    <message>
        <source>There is nothing to enter there: whoever is signed in to Windows is known.</source>
        <translation>Dort ist nichts einzugeben: wer bei Windows angemeldet ist, ist bekannt.</translation>
    </message>
    <message>
        <source>There the password is entered once. It goes to the keyring of that computer and is never in a file.</source>
        <translation>Dort wird einmal das Kennwort eingegeben. Es kommt in den Schlüsselbund jenes Computers und steht nie in einer Datei.</translation>
    </message>
    <message>
        <source>“Finish” saves the settings for this desk, and the calendars are read.</source>
        <translation>„Fertig stellen“ speichert die Einstellungen für diesen Platz, und die Kalender werden gelesen.</translation>
    </message>
    <message>
        <source>Then bring in the colleagues: from a file, or from the organisation&apos;s address book.</source>
        <translation>Holen Sie dann die Kollegen herein: aus einer Datei oder aus dem Adressbuch der Organisation.</translation>
    </message>
    <message>
        <source>Install the console on the other desks and give them the same settings.</source>
        <translation>Installieren Sie die Konsole an den anderen Plätzen und geben Sie ihnen dieselben Einstellungen.</translation>
    </message>
</context>
<context>
    <name>RolloutDialog</name>
    <message>
        <source>Export for rollout</source>
        <translation>Export für die Verteilung</translation>
    </message>
    <message>
        <source>Also what has its default</source>
        <translation>Auch Standardwerte</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>Einstellungsdatei</translation>
    </message>
    <message>
        <source>Save settings file…</source>
        <translation>Einstellungsdatei speichern…</translation>
    </message>
    <message>
        <source>Save registry file…</source>
        <translation>Registrierungsdatei speichern…</translation>
    </message>
    <message>
        <source>Setup program, with the settings file beside it</source>
        <translation>Installationsprogramm, die Einstellungsdatei daneben</translation>
    </message>
    <message>
        <source>Package (MSI), which needs no file</source>
        <translation>Paket (MSI), ohne Datei</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Gespeichert: {name}</translation>
    </message>
    <message>
        <source>Settings files (*.toml)</source>
        <translation>Einstellungsdateien (*.toml)</translation>
    </message>
    <message>
        <source>Registry files (*.reg)</source>
        <translation>Registrierungsdateien (*.reg)</translation>
    </message>
    <message>
        <source>What is set on these pages goes to the other desks and cannot be changed there. Passwords and sign-ins stay on this computer.</source>
        <translation>Was auf diesen Seiten eingestellt ist, geht an die anderen Arbeitsplätze und lässt sich dort nicht ändern. Kennwörter und Anmeldungen bleiben auf diesem Computer.</translation>
    </message>
    <message>
        <source>Templates for group policy and Intune (ADMX) come with the program, in {folder}.</source>
        <translation>Vorlagen für Gruppenrichtlinien und Intune (ADMX) liegen beim Programm, in {folder}.</translation>
    </message>
</context>
<context>
    <name>RowTable</name>
    <message>
        <source>{heading}: empty</source>
        <translation>{heading}: leer</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Name, department, number…</source>
        <translation>Name, Abteilung, Nummer…</translation>
    </message>
    <message>
        <source>Search colleagues</source>
        <translation>Kontakte suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Save these settings?</source>
        <translation>Diese Einstellungen speichern?</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>What you changed in the settings is not saved yet.</source>
        <translation>Ihre Änderungen an den Einstellungen sind noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Go to the field that needs attention</source>
        <translation>Zum Feld, das noch nicht stimmt</translation>
    </message>
    <message numerus="yes">
        <source>Go to the first of %n fields that need attention</source>
        <translation>
            <numerusform>Zum Feld, das noch nicht stimmt</numerusform>
            <numerusform>Zum ersten von %n Feldern, die noch nicht stimmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Roll out…</source>
        <translation>Verteilen…</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>SetupWizard</name>
    <message>
        <source>Mailboxes</source>
        <translation>Postfächer</translation>
    </message>
    <message>
        <source>Where are the mailboxes?</source>
        <translation>Wo sind die Postfächer?</translation>
    </message>
    <message>
        <source>The colleagues&apos; calendars are read from there. Nothing is saved before the end.</source>
        <translation>Von dort werden die Kalender der Kollegen gelesen. Gespeichert wird erst am Ende.</translation>
    </message>
    <message>
        <source>The colleagues&apos; calendars are read from there. Where you do not know the address of the server, “Discover” finds it by a mail address. Nothing is saved before the end.</source>
        <translation>Von dort werden die Kalender der Kollegen gelesen. Kennen Sie die Adresse des Servers nicht, findet „Suchen“ sie über eine E-Mail-Adresse. Gespeichert wird erst am Ende.</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Who reads the calendars?</source>
        <translation>Wer liest die Kalender?</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Sign in and test the connection</source>
        <translation>Anmelden und Verbindung testen</translation>
    </message>
    <message>
        <source>The test says for each step on the way to the calendars whether it works, and what helps where it does not.</source>
        <translation>Der Test sagt für jeden Schritt auf dem Weg zu den Kalendern, ob er gelingt, und was hilft, wo er nicht gelingt.</translation>
    </message>
    <message>
        <source>Roll-out</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>This desk, and the others</source>
        <translation>Dieser Platz und die anderen</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Everything else is set up. Enter the account that reads the calendars.</source>
        <translation>Alles andere ist eingerichtet. Geben Sie das Konto ein, das die Kalender liest.</translation>
    </message>
    <message>
        <source>Microsoft knows the console by a registration, which an administrator makes once for the whole organisation: the steps stand below. It gives you the two IDs to enter here.</source>
        <translation>Microsoft kennt die Konsole durch eine Registrierung, die ein Administrator einmal für die ganze Organisation anlegt: die Schritte stehen unten. Aus ihr kommen die beiden IDs, die hier einzutragen sind.</translation>
    </message>
    <message>
        <source>Whoever is signed in to Windows reads the calendars. There is no password to keep.</source>
        <translation>Wer bei Windows angemeldet ist, liest die Kalender. Es gibt kein Kennwort aufzubewahren.</translation>
    </message>
    <message>
        <source>One account reads the calendars for this desk. It sees of them what the server lets it see.</source>
        <translation>Ein Konto liest die Kalender für diesen Platz. Es sieht davon, was der Server es sehen lässt.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>What you entered is not saved yet.</source>
        <translation>Was Sie eingetragen haben, ist noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Set up, step {number} of {count}: {title}</source>
        <translation>Einrichten, Schritt {number} von {count}: {title}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertig stellen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Connecting to Microsoft…</source>
        <translation>Verbindung zu Microsoft wird hergestellt…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft…</translation>
    </message>
    <message>
        <source>You are signed in. You can close this page and go back to the console.</source>
        <translation>Sie sind angemeldet. Sie können diese Seite schließen und zur Konsole zurückkehren.</translation>
    </message>
    <message>
        <source>You are not signed in. Go back to the console: it says why and what helps.</source>
        <translation>Sie sind nicht angemeldet. Gehen Sie zurück zur Konsole: Dort steht, warum und was hilft.</translation>
    </message>
    <message>
        <source>Waiting for the browser</source>
        <translation>Warten auf den Browser</translation>
    </message>
    <message>
        <source>Sign in in the browser that has opened. If it shows an error and nothing happens here, choose another way to sign in.</source>
        <translation>Melden Sie sich in dem Browser an, der sich geöffnet hat. Zeigt er einen Fehler und geschieht hier nichts, wählen Sie eine andere Art der Anmeldung.</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Sign in with Microsoft</source>
        <translation>Bei Microsoft anmelden</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment…</translation>
    </message>
    <message>
        <source>Another way to sign in</source>
        <translation>Andere Art der Anmeldung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>SignInMethods</name>
    <message>
        <source>Sign in in this window</source>
        <translation>In diesem Fenster anmelden</translation>
    </message>
    <message>
        <source>Sign in in the browser</source>
        <translation>Im Browser anmelden</translation>
    </message>
    <message>
        <source>Sign in in the browser and paste the address</source>
        <translation>Im Browser anmelden und die Adresse einfügen</translation>
    </message>
    <message>
        <source>Sign in on another device with a code</source>
        <translation>Auf einem anderen Gerät mit einem Code anmelden</translation>
    </message>
    <message>
        <source>Sign in with the Windows account</source>
        <translation>Mit dem Windows-Konto anmelden</translation>
    </message>
</context>
<context>
    <name>SignInRow</name>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Signed in as {name}</source>
        <translation>Angemeldet als {name}</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Save and sign in…</source>
        <translation>Speichern und anmelden…</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Noch einmal anmelden…</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
</context>
<context>
    <name>Situation</name>
    <message>
        <source>Calendars are switched off</source>
        <translation>Kalender sind ausgeschaltet</translation>
    </message>
    <message>
        <source>No calendars to read</source>
        <translation>Keine Kalender zu lesen</translation>
    </message>
    <message>
        <source>{problem} Calendars as of {time}.</source>
        <translation>{problem} Kalender: Stand {time}.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Einrichten…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>{problem} Next try: {time}.</source>
        <translation>{problem} Nächster Versuch: {time}.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>Somebody</name>
    <message>
        <source>Calendars are switched off. Settings, General, switches them on.</source>
        <translation>Kalender sind ausgeschaltet. Unter Einstellungen, Allgemein, schalten Sie sie ein.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>No appointments today.</source>
        <translation>Heute keine Termine.</translation>
    </message>
</context>
<context>
    <name>StarButton</name>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>Remove from favourites</source>
        <translation>Aus den Favoriten entfernen</translation>
    </message>
    <message>
        <source>Add to favourites</source>
        <translation>Zu den Favoriten hinzufügen</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>State of the calendars</source>
        <translation>Zustand der Kalender</translation>
    </message>
    <message>
        <source>Reading calendars</source>
        <translation>Kalender werden gelesen</translation>
    </message>
    <message>
        <source>{key} keys</source>
        <translation>{key} Tasten</translation>
    </message>
    <message>
        <source>Calendars as of {time}</source>
        <translation>Kalender: Stand {time}</translation>
    </message>
    <message>
        <source>No calendars read yet</source>
        <translation>Noch keine Kalender gelesen</translation>
    </message>
    <message>
        <source>Reading calendars…</source>
        <translation>Kalender werden gelesen…</translation>
    </message>
    <message>
        <source>Calendars up to date, the oldest as of {time}</source>
        <translation>Kalender sind aktuell, der älteste: Stand {time}</translation>
    </message>
    <message>
        <source>Calendars up to date</source>
        <translation>Kalender sind aktuell</translation>
    </message>
    <message>
        <source>{count} without information</source>
        <translation>{count} ohne Information</translation>
    </message>
    <message>
        <source>{done} of {total} read</source>
        <translation>{done} von {total} gelesen</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Today&apos;s timeline</source>
        <translation>Zeitleiste von heute</translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message>
        <source>Open the browser again</source>
        <translation>Browser noch einmal öffnen</translation>
    </message>
</context>
<context>
    <name>WaysToReach</name>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Nummer kopieren</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>&amp;Import a CSV file…</source>
        <translation>CSV-Datei &amp;importieren…</translation>
    </message>
    <message>
        <source>Search the address &amp;book…</source>
        <translation>Im &amp;Adressbuch suchen…</translation>
    </message>
    <message>
        <source>&amp;Add a colleague…</source>
        <translation>&amp;Kontakt hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Begin a &amp;mail</source>
        <translation>E-Mail &amp;schreiben</translation>
    </message>
    <message>
        <source>&amp;Copy the sentence</source>
        <translation>Satz &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the &amp;number</source>
        <translation>&amp;Nummer kopieren</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>&amp;Favorit</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Read calendars again</source>
        <translation>&amp;Kalender neu lesen</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Next area</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;State of the console…</source>
        <translation>&amp;Zustand der Konsole…</translation>
    </message>
    <message>
        <source>Save &amp;diagnostics…</source>
        <translation>&amp;Diagnosedaten speichern…</translation>
    </message>
    <message>
        <source>&amp;Directory</source>
        <translation>&amp;Verzeichnis</translation>
    </message>
    <message>
        <source>&amp;Colleague</source>
        <translation>&amp;Kontakt</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Call {number} ({kind})</source>
        <translation>{number} anrufen ({kind})</translation>
    </message>
    <message>
        <source>Si&amp;gn in again…</source>
        <translation>Noch einmal an&amp;melden…</translation>
    </message>
    <message>
        <source>Si&amp;gn in…</source>
        <translation>An&amp;melden…</translation>
    </message>
    <message>
        <source>Sign &amp;out ({name})</source>
        <translation>Abmel&amp;den ({name})</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>{time}</source>
        <comment>a time of day in a sentence: back 09:00, as of 09:00, until 09:00</comment>
        <translation>{time}</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>morgen {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>gestern {time}</translation>
    </message>
    <message>
        <source>{weekday} {time}</source>
        <translation>{weekday} {time}</translation>
    </message>
    <message>
        <source>midnight</source>
        <translation>Mitternacht</translation>
    </message>
    <message>
        <source>{day}</source>
        <comment>a day after “until”: tomorrow 09:00, Monday 09:00, 7 December</comment>
        <translation>{day}</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>a date of this year, as in QDate::toString</comment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a date of another year, as in QDate::toString</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>Tomorrow, {date}</source>
        <translation>Morgen, {date}</translation>
    </message>
    <message>
        <source>{weekday}, {date}</source>
        <translation>{weekday}, {date}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>{seconds} s ago</source>
        <translation>vor {seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min ago</source>
        <translation>vor {minutes} min</translation>
    </message>
    <message>
        <source>{start} – {end}</source>
        <comment>from when to when</comment>
        <translation>{start} – {end}</translation>
    </message>
    <message>
        <source>{date} {time}</source>
        <translation>{date} {time}</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the language of this translation, as QLocale names it</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>In a meeting</source>
        <translation>In Besprechung</translation>
    </message>
    <message>
        <source>Maybe busy</source>
        <translation>Mit Vorbehalt</translation>
    </message>
    <message>
        <source>Out of office</source>
        <translation>Abwesend</translation>
    </message>
    <message>
        <source>Works elsewhere</source>
        <translation>An anderem Ort tätig</translation>
    </message>
    <message>
        <source>Outside working hours</source>
        <translation>Außerhalb der Arbeitszeit</translation>
    </message>
    <message>
        <source>No information</source>
        <translation>Keine Information</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>{subject}, {place}</source>
        <translation>{subject}, {place}</translation>
    </message>
    <message>
        <source>{time}  {status}  {what}</source>
        <comment>a line of the agenda</comment>
        <translation>{time}  {status}  {what}</translation>
    </message>
    <message>
        <source>{time}, all day there</source>
        <translation>{time}, dort ganztägig</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>ganztägig</translation>
    </message>
    <message>
        <source>{first} – {last}, all day</source>
        <translation>{first} – {last}, ganztägig</translation>
    </message>
    <message>
        <source>as of {time}</source>
        <translation>Stand {time}</translation>
    </message>
    <message>
        <source>{name}: {sentence}, {as_of}</source>
        <translation>{name}: {sentence}, {as_of}</translation>
    </message>
    <message>
        <source>{name}: {sentence}</source>
        <translation>{name}: {sentence}</translation>
    </message>
    <message>
        <source>{sentence} ({time} there)</source>
        <translation>{sentence} (dort {time})</translation>
    </message>
    <message>
        <source>Works elsewhere, free until {time}, end of day</source>
        <translation>An anderem Ort tätig, frei bis {time}, dann Feierabend</translation>
    </message>
    <message>
        <source>Free until {time}, end of day</source>
        <translation>Frei bis {time}, dann Feierabend</translation>
    </message>
    <message>
        <source>Works elsewhere, free at least until {time}</source>
        <translation>An anderem Ort tätig, frei mindestens bis {time}</translation>
    </message>
    <message>
        <source>Free at least until {time}</source>
        <translation>Frei mindestens bis {time}</translation>
    </message>
    <message>
        <source>Works elsewhere until {time}</source>
        <translation>An anderem Ort tätig bis {time}</translation>
    </message>
    <message>
        <source>Works elsewhere, free until {time}</source>
        <translation>An anderem Ort tätig, frei bis {time}</translation>
    </message>
    <message>
        <source>Free until {time}</source>
        <translation>Frei bis {time}</translation>
    </message>
    <message>
        <source>then works elsewhere</source>
        <translation>dann an anderem Ort tätig</translation>
    </message>
    <message>
        <source>Between two meetings, at least until {time}</source>
        <translation>Zwischen zwei Besprechungen, mindestens bis {time}</translation>
    </message>
    <message>
        <source>Between two meetings, until {time}</source>
        <translation>Zwischen zwei Besprechungen, bis {time}</translation>
    </message>
    <message>
        <source>In a meeting at least until {time}</source>
        <translation>In Besprechung mindestens bis {time}</translation>
    </message>
    <message>
        <source>Maybe busy at least until {time}</source>
        <translation>Mit Vorbehalt gebucht mindestens bis {time}</translation>
    </message>
    <message>
        <source>In a meeting until {time}</source>
        <translation>In Besprechung bis {time}</translation>
    </message>
    <message>
        <source>Maybe busy until {time}</source>
        <translation>Mit Vorbehalt gebucht bis {time}</translation>
    </message>
    <message>
        <source>Out of office until {time}</source>
        <translation>Abwesend bis {time}</translation>
    </message>
    <message>
        <source>Out of office, back {time}</source>
        <translation>Abwesend, zurück ab {time}</translation>
    </message>
    <message>
        <source>Out of office at least until {time}</source>
        <translation>Abwesend mindestens bis {time}</translation>
    </message>
    <message>
        <source>Out of office until {time}, working hours unknown</source>
        <translation>Abwesend bis {time}, Arbeitszeit unbekannt</translation>
    </message>
    <message>
        <source>Outside working hours, then out of office</source>
        <translation>Außerhalb der Arbeitszeit, dann abwesend</translation>
    </message>
    <message>
        <source>Outside working hours at least until {time}</source>
        <translation>Außerhalb der Arbeitszeit mindestens bis {time}</translation>
    </message>
    <message>
        <source>Outside working hours, back {back}, in a meeting until {time}</source>
        <translation>Außerhalb der Arbeitszeit, zurück ab {back}, in Besprechung bis {time}</translation>
    </message>
    <message>
        <source>Outside working hours, back {back}, maybe busy until {time}</source>
        <translation>Außerhalb der Arbeitszeit, zurück ab {back}, mit Vorbehalt gebucht bis {time}</translation>
    </message>
    <message>
        <source>Outside working hours, back {back}</source>
        <translation>Außerhalb der Arbeitszeit, zurück ab {back}</translation>
    </message>
    <message>
        <source>Looking up the calendar…</source>
        <translation>Kalender wird nachgesehen…</translation>
    </message>
    <message>
        <source>No information: no mail address is known</source>
        <translation>Keine Information: keine E-Mail-Adresse bekannt</translation>
    </message>
    <message>
        <source>No information: {why}</source>
        <translation>Keine Information: {why}</translation>
    </message>
    <message>
        <source>No information: the last answer is too old ({age})</source>
        <translation>Keine Information: Die letzte Antwort ist zu alt ({age})</translation>
    </message>
    <message>
        <source>No information: this time was not looked up</source>
        <translation>Keine Information: Diese Zeit wurde nicht nachgesehen</translation>
    </message>
    <message>
        <source>No information: the calendar does not show its times to you</source>
        <translation>Keine Information: Der Kalender zeigt Ihnen seine Zeiten nicht</translation>
    </message>
    <message>
        <source>No information: the calendar gives none until {time}</source>
        <translation>Keine Information: Der Kalender gibt keine bis {time}</translation>
    </message>
    <message>
        <source>No information: the calendar gives none</source>
        <translation>Keine Information: Der Kalender gibt keine</translation>
    </message>
    <message>
        <source>Works elsewhere at least until {time}, working hours unknown</source>
        <translation>An anderem Ort tätig mindestens bis {time}, Arbeitszeit unbekannt</translation>
    </message>
    <message>
        <source>Works elsewhere until {time}, working hours unknown</source>
        <translation>An anderem Ort tätig bis {time}, Arbeitszeit unbekannt</translation>
    </message>
    <message>
        <source>Nothing in the calendar at least until {time}, working hours unknown</source>
        <translation>Nichts im Kalender mindestens bis {time}, Arbeitszeit unbekannt</translation>
    </message>
    <message>
        <source>Nothing in the calendar until {time}, working hours unknown</source>
        <translation>Nichts im Kalender bis {time}, Arbeitszeit unbekannt</translation>
    </message>
    <message>
        <source>Works elsewhere, out of office in {minutes} min</source>
        <translation>An anderem Ort tätig, abwesend in {minutes} min</translation>
    </message>
    <message>
        <source>Free, out of office in {minutes} min</source>
        <translation>Frei, abwesend in {minutes} min</translation>
    </message>
    <message>
        <source>Works elsewhere, maybe busy in {minutes} min</source>
        <translation>An anderem Ort tätig, mit Vorbehalt gebucht in {minutes} min</translation>
    </message>
    <message>
        <source>Free, maybe busy in {minutes} min</source>
        <translation>Frei, mit Vorbehalt gebucht in {minutes} min</translation>
    </message>
    <message>
        <source>Works elsewhere, meeting in {minutes} min</source>
        <translation>An anderem Ort tätig, Besprechung in {minutes} min</translation>
    </message>
    <message>
        <source>Free, meeting in {minutes} min</source>
        <translation>Frei, Besprechung in {minutes} min</translation>
    </message>
    <message>
        <source>Busy all day, at least until {time}</source>
        <translation>Ganztägig gebucht, mindestens bis {time}</translation>
    </message>
    <message>
        <source>Maybe busy all day, at least until {time}</source>
        <translation>Ganztägig mit Vorbehalt gebucht, mindestens bis {time}</translation>
    </message>
    <message>
        <source>Busy all day</source>
        <translation>Ganztägig gebucht</translation>
    </message>
    <message>
        <source>Maybe busy all day</source>
        <translation>Ganztägig mit Vorbehalt gebucht</translation>
    </message>
    <message>
        <source>Busy all day, until {time}</source>
        <translation>Ganztägig gebucht, bis {time}</translation>
    </message>
    <message>
        <source>Maybe busy all day, until {time}</source>
        <translation>Ganztägig mit Vorbehalt gebucht, bis {time}</translation>
    </message>
    <message>
        <source>Outside working hours, meeting at {time}</source>
        <translation>Außerhalb der Arbeitszeit, Besprechung um {time}</translation>
    </message>
    <message>
        <source>Outside working hours, maybe busy at {time}</source>
        <translation>Außerhalb der Arbeitszeit, mit Vorbehalt gebucht ab {time}</translation>
    </message>
    <message>
        <source>Outside working hours, meeting {day_and_time}</source>
        <translation>Außerhalb der Arbeitszeit, Besprechung {day_and_time}</translation>
    </message>
    <message>
        <source>Outside working hours, maybe busy {day_and_time}</source>
        <translation>Außerhalb der Arbeitszeit, mit Vorbehalt gebucht ab {day_and_time}</translation>
    </message>
    <message>
        <source>{now}, {then}</source>
        <comment>what is now, what is then</comment>
        <translation>{now}, {then}</translation>
    </message>
    <message>
        <source>then free {duration}</source>
        <translation>dann {duration} frei</translation>
    </message>
    <message>
        <source>then free</source>
        <translation>dann frei</translation>
    </message>
    <message>
        <source>then works elsewhere, free {duration}</source>
        <translation>dann an anderem Ort tätig, {duration} frei</translation>
    </message>
    <message>
        <source>then in a meeting until {until}</source>
        <translation>dann in Besprechung bis {until}</translation>
    </message>
    <message>
        <source>then in a meeting</source>
        <translation>dann in Besprechung</translation>
    </message>
    <message>
        <source>then maybe busy until {until}</source>
        <translation>dann mit Vorbehalt gebucht bis {until}</translation>
    </message>
    <message>
        <source>then maybe busy</source>
        <translation>dann mit Vorbehalt gebucht</translation>
    </message>
    <message>
        <source>then out of office</source>
        <translation>dann abwesend</translation>
    </message>
    <message>
        <source>then no information</source>
        <translation>dann keine Information</translation>
    </message>
    <message>
        <source>then out of office from {time}</source>
        <translation>dann abwesend ab {time}</translation>
    </message>
    <message>
        <source>then maybe busy from {time}</source>
        <translation>dann mit Vorbehalt gebucht ab {time}</translation>
    </message>
    <message>
        <source>then no information from {time}</source>
        <translation>dann keine Information ab {time}</translation>
    </message>
    <message>
        <source>then in a meeting from {time}</source>
        <translation>dann in Besprechung ab {time}</translation>
    </message>
    <message>
        <source>then works elsewhere, working hours unknown</source>
        <translation>dann an anderem Ort tätig, Arbeitszeit unbekannt</translation>
    </message>
    <message>
        <source>then nothing in the calendar until {until}, working hours unknown</source>
        <translation>dann nichts im Kalender bis {until}, Arbeitszeit unbekannt</translation>
    </message>
    <message>
        <source>then nothing in the calendar, working hours unknown</source>
        <translation>dann nichts im Kalender, Arbeitszeit unbekannt</translation>
    </message>
    <message>
        <source>then gone for the day</source>
        <translation>dann Feierabend</translation>
    </message>
    <message>
        <source>then outside working hours, back {back}</source>
        <translation>dann außerhalb der Arbeitszeit, zurück ab {back}</translation>
    </message>
    <message>
        <source>then outside working hours, meeting at {next}</source>
        <translation>dann außerhalb der Arbeitszeit, Besprechung ab {next}</translation>
    </message>
    <message>
        <source>then outside working hours, maybe busy at {next}</source>
        <translation>dann außerhalb der Arbeitszeit, mit Vorbehalt gebucht ab {next}</translation>
    </message>
</context>
<context>
    <name>WritingDialog</name>
    <message>
        <source>Leave without saving?</source>
        <translation>Schließen, ohne zu speichern?</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
</context>
<context>
    <name>_PhoneButton</name>
    <message>
        <source>Call {number}</source>
        <translation>{number} anrufen</translation>
    </message>
    <message>
        <source>{kind} {number}</source>
        <translation>{kind} {number}</translation>
    </message>
    <message>
        <source>Copy {number}</source>
        <translation>{number} kopieren</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>A code to enter on another device</source>
        <translation>Ein Code, der auf einem anderen Gerät eingegeben wird</translation>
    </message>
    <message>
        <source>A colleague&apos;s details</source>
        <translation>Einzelheiten eines Kontakts</translation>
    </message>
    <message>
        <source>A colleague&apos;s free/busy times</source>
        <translation>Frei/Gebucht-Zeiten eines Kontakts</translation>
    </message>
    <message>
        <source>A mail address has at most {limit} characters; this one has {length}.</source>
        <translation>Eine E-Mail-Adresse hat höchstens {limit} Zeichen; diese hat {length}.</translation>
    </message>
    <message>
        <source>A mail address has exactly one @, as in anna.rossi@example.com.</source>
        <translation>Eine E-Mail-Adresse hat genau ein @, wie anna.rossi@example.com.</translation>
    </message>
    <message>
        <source>A mail address is needed to find the EWS URL.</source>
        <translation>Um die EWS-URL zu finden, wird eine E-Mail-Adresse gebraucht.</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Ein Name ist nötig.</translation>
    </message>
    <message>
        <source>A name needs at least one letter or digit.</source>
        <translation>Ein Name braucht mindestens einen Buchstaben oder eine Ziffer.</translation>
    </message>
    <message>
        <source>A permission is missing in the app registration.</source>
        <translation>In der App-Registrierung fehlt eine Berechtigung.</translation>
    </message>
    <message>
        <source>A phone number has at most {limit} characters; this one has {length}.</source>
        <translation>Eine Telefonnummer hat höchstens {limit} Zeichen; diese hat {length}.</translation>
    </message>
    <message>
        <source>A phone number needs at least one digit.</source>
        <translation>Eine Telefonnummer braucht mindestens eine Ziffer.</translation>
    </message>
    <message>
        <source>A policy forbids sharing this calendar with your organisation.</source>
        <translation>Eine Richtlinie verbietet es, diesen Kalender für Ihre Organisation freizugeben.</translation>
    </message>
    <message>
        <source>A proxy inspects the connection, or the network wants a sign-in of its own. Your administrator can install the proxy&apos;s authority on this computer or exempt {host}.</source>
        <translation>Ein Proxy prüft die Verbindung, oder das Netzwerk verlangt eine eigene Anmeldung. Ihre Administration kann die Zertifizierungsstelle des Proxys auf diesem Computer installieren oder {host} ausnehmen.</translation>
    </message>
    <message>
        <source>A proxy may stand in between. Ask your administrator to check the connection to that host.</source>
        <translation>Vielleicht steht ein Proxy dazwischen. Bitten Sie Ihre Administration, die Verbindung zu diesem Server zu prüfen.</translation>
    </message>
    <message>
        <source>A proxy or a sign-in page of the network may stand in between. Your administrator can install its issuing authority on this computer.</source>
        <translation>Vielleicht steht ein Proxy oder eine Anmeldeseite des Netzes dazwischen. Ihre Administration kann dessen ausstellende Stelle auf diesem Computer installieren.</translation>
    </message>
    <message>
        <source>A quotation mark in line {line} is never closed, so the rest cannot be told apart.</source>
        <translation>Ein Anführungszeichen in Zeile {line} wird nie geschlossen, daher lässt sich der Rest nicht trennen.</translation>
    </message>
    <message>
        <source>A setting is not valid.</source>
        <translation>Eine Einstellung ist nicht gültig.</translation>
    </message>
    <message>
        <source>A shorter gap between two meetings does not count as free.</source>
        <translation>Eine kürzere Lücke zwischen zwei Besprechungen zählt nicht als frei.</translation>
    </message>
    <message>
        <source>A web page came instead of the calendar server&apos;s answer.</source>
        <translation>Statt der Antwort des Kalenderservers kam eine Webseite.</translation>
    </message>
    <message>
        <source>Access by</source>
        <translation>Zugriff über</translation>
    </message>
    <message>
        <source>Add colleagues, then test again.</source>
        <translation>Fügen Sie Kontakte hinzu und prüfen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Add its members as colleagues instead; a list has no calendar of its own.</source>
        <translation>Fügen Sie stattdessen ihre Mitglieder als Kontakte hinzu; eine Liste hat keinen eigenen Kalender.</translation>
    </message>
    <message>
        <source>All else has its default.</source>
        <translation>Alles Übrige hat seinen Standardwert.</translation>
    </message>
    <message>
        <source>Allow TLS 1.0 for this server</source>
        <translation>TLS 1.0 für diesen Server erlauben</translation>
    </message>
    <message>
        <source>An administrator must allow it once: {link}</source>
        <translation>Eine Administratorin oder ein Administrator muss es einmal erlauben: {link}</translation>
    </message>
    <message>
        <source>Announce the next meeting</source>
        <translation>Die nächste Besprechung ankündigen</translation>
    </message>
    <message>
        <source>Application (client) ID</source>
        <translation>Anwendungs-ID (Client)</translation>
    </message>
    <message>
        <source>Application found</source>
        <translation>Anwendung gefunden</translation>
    </message>
    <message>
        <source>Ask the colleague or the administrator to share the calendar&apos;s free/busy times.</source>
        <translation>Bitten Sie die Person oder die Administration, die Frei/Gebucht-Zeiten des Kalenders freizugeben.</translation>
    </message>
    <message>
        <source>Ask your administrator about free/busy sharing with that organisation.</source>
        <translation>Fragen Sie Ihre Administration nach der Freigabe von Frei/Gebucht-Zeiten mit dieser Organisation.</translation>
    </message>
    <message>
        <source>Ask your administrator about the account.</source>
        <translation>Fragen Sie Ihre Administration nach dem Konto.</translation>
    </message>
    <message>
        <source>Ask your administrator about the organisation relationship.</source>
        <translation>Fragen Sie Ihre Administration nach der Organisationsbeziehung.</translation>
    </message>
    <message>
        <source>Ask your administrator for a folder that can be written in place of {folder}.</source>
        <translation>Bitten Sie Ihre Administration um einen beschreibbaren Ordner anstelle von {folder}.</translation>
    </message>
    <message>
        <source>Ask your administrator to allow EWS for this account and program.</source>
        <translation>Bitten Sie Ihre Administration, EWS für dieses Konto und Programm zu erlauben.</translation>
    </message>
    <message>
        <source>Ask your administrator to allow longer spans; servers usually give up to 42 days.</source>
        <translation>Bitten Sie Ihre Administration, längere Zeiträume zu erlauben; Server geben meist bis zu 42 Tage.</translation>
    </message>
    <message>
        <source>Ask your administrator to allow the calendar server&apos;s address on the proxy without sign-in.</source>
        <translation>Bitten Sie Ihre Administration, die Adresse des Kalenderservers am Proxy ohne Anmeldung zu erlauben.</translation>
    </message>
    <message>
        <source>Ask your administrator to allow {host} on the proxy without a sign-in.</source>
        <translation>Bitten Sie Ihre Administration, {host} am Proxy ohne Anmeldung zuzulassen.</translation>
    </message>
    <message>
        <source>Ask your administrator to enable it.</source>
        <translation>Bitten Sie Ihre Administration, es zu aktivieren.</translation>
    </message>
    <message>
        <source>Ask your administrator to grant the calendar permissions for this program, then sign in again.</source>
        <translation>Bitten Sie Ihre Administration, diesem Programm die Berechtigungen für Kalender zu erteilen, und melden Sie sich dann noch einmal an.</translation>
    </message>
    <message>
        <source>Ask your administrator to grant the permission {permission} for this program, then sign in again.</source>
        <translation>Bitten Sie Ihre Administration, diesem Programm die Berechtigung {permission} zu erteilen, und melden Sie sich dann noch einmal an.</translation>
    </message>
    <message>
        <source>Ask your administrator to install the issuing authority or to pin the certificate in Settings.</source>
        <translation>Bitten Sie Ihre Administration, die ausstellende Stelle zu installieren oder das Zertifikat in den Einstellungen festzulegen.</translation>
    </message>
    <message>
        <source>Ask your administrator to install the organisation&apos;s root certificate on this computer, or enter the certificate&apos;s fingerprint in Settings, Calendar Integration.</source>
        <translation>Bitten Sie Ihre Administration, das Stammzertifikat der Organisation auf diesem Computer zu installieren, oder geben Sie den Fingerabdruck des Zertifikats unter Einstellungen, Kalenderanbindung, ein.</translation>
    </message>
    <message>
        <source>Ask your administrator to look at it, and to remove it or take it over.</source>
        <translation>Bitten Sie die Administration, es anzusehen und zu entfernen oder zu übernehmen.</translation>
    </message>
    <message>
        <source>Ask your administrator to look at it; the service&apos;s words for them stand in the details.</source>
        <translation>Bitten Sie Ihre Administration, es anzusehen; die Worte des Dienstes dafür stehen in den Einzelheiten.</translation>
    </message>
    <message>
        <source>Ask your administrator to look at the server; the code for them stands in the details.</source>
        <translation>Bitten Sie Ihre Administration, den Server anzusehen; der Code dafür steht in den Einzelheiten.</translation>
    </message>
    <message>
        <source>Ask your administrator to renew it, and check this computer&apos;s date.</source>
        <translation>Bitten Sie Ihre Administration, es zu erneuern, und prüfen Sie das Datum dieses Computers.</translation>
    </message>
    <message>
        <source>Ask your administrator to switch on NTLM sign-in for Exchange Web Services: what the server offers is not among the choices in Settings.</source>
        <translation>Bitten Sie Ihren Administrator, für die Exchange-Webdienste die Anmeldung mit NTLM einzuschalten: was der Server anbietet, steht in den Einstellungen nicht zur Wahl.</translation>
    </message>
    <message>
        <source>Ask your administrator to switch the calendar integration to Microsoft Graph. Until 1 April 2027 this program can be allowed instead, in Exchange Online PowerShell (this replaces the list; name the programs that are on it already too): {command}</source>
        <translation>Bitten Sie Ihre Administration, die Kalenderanbindung auf Microsoft Graph umzustellen. Bis zum 1. April 2027 kann stattdessen dieses Programm zugelassen werden, in Exchange Online PowerShell (das ersetzt die Liste; nennen Sie auch die Programme, die schon darauf stehen): {command}</translation>
    </message>
    <message>
        <source>Ask your administrator to update the server; for Exchange 2007 there is an option in Settings, Calendar Integration.</source>
        <translation>Bitten Sie Ihre Administration, den Server zu aktualisieren; für Exchange 2007 gibt es eine Option unter Einstellungen, Kalenderanbindung.</translation>
    </message>
    <message>
        <source>Ask your administrator whether this account may use Exchange Web Services.</source>
        <translation>Fragen Sie Ihre Administration, ob dieses Konto Exchange Web Services verwenden darf.</translation>
    </message>
    <message>
        <source>Ask your administrator whether this account may use Exchange Web Services. If it may: a load balancer or proxy that opens the encryption breaks Extended Protection (channel binding) and must pass it through.</source>
        <translation>Fragen Sie Ihre Administration, ob dieses Konto Exchange Web Services verwenden darf. Wenn ja: ein Lastverteiler oder Proxy, der die Verschlüsselung öffnet, bricht den erweiterten Schutz (Kanalbindung) und muss sie durchreichen.</translation>
    </message>
    <message>
        <source>Ask your administrator which kind of sign-in the server offers.</source>
        <translation>Fragen Sie Ihre Administration, welche Art der Anmeldung der Server anbietet.</translation>
    </message>
    <message>
        <source>Ask your administrator: Enterprise applications, Users and groups.</source>
        <translation>Fragen Sie Ihre Administration: Unternehmensanwendungen, Benutzer und Gruppen.</translation>
    </message>
    <message>
        <source>Ask your administrator: in Entra, Users, the account, Properties, set Account enabled.</source>
        <translation>Fragen Sie Ihre Administration: in Entra, Benutzer, das Konto, Eigenschaften, „Konto aktiviert“ setzen.</translation>
    </message>
    <message>
        <source>Ask your administrator; the console itself never asks to act for others.</source>
        <translation>Fragen Sie Ihre Administration; die Konsole selbst handelt nie für andere.</translation>
    </message>
    <message>
        <source>At most {limit} characters fit here; this has {length}.</source>
        <translation>Hier passen höchstens {limit} Zeichen hinein; dies hat {length}.</translation>
    </message>
    <message>
        <source>Attendant Console on Windows 10 or newer</source>
        <translation>Attendant Console unter Windows 10 oder neuer</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentifizierung</translation>
    </message>
    <message>
        <source>Basic and Modern Authentication are both granted. Modern is used; Microsoft refuses Basic.</source>
        <translation>Standardauthentifizierung und moderne Authentifizierung sind beide erlaubt. Verwendet wird die moderne; die andere lehnt Microsoft ab.</translation>
    </message>
    <message>
        <source>Calendar Integration</source>
        <translation>Kalenderanbindung</translation>
    </message>
    <message>
        <source>Certificate for {names}, issued by {issuer}, valid until {date}.</source>
        <translation>Zertifikat für {names}, ausgestellt von {issuer}, gültig bis {date}.</translation>
    </message>
    <message>
        <source>Change it, then sign in.</source>
        <translation>Ändern Sie es und melden Sie sich dann an.</translation>
    </message>
    <message>
        <source>Check that it is the password and not something else that was copied.</source>
        <translation>Prüfen Sie, ob es das Kennwort ist und nicht etwas anderes kopiert wurde.</translation>
    </message>
    <message>
        <source>Check that it is there and that you may read it.</source>
        <translation>Prüfen Sie, ob sie da ist und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>Check that its folder is there and that you may write to it.</source>
        <translation>Prüfen Sie, ob es den Ordner gibt und ob Sie hineinschreiben dürfen.</translation>
    </message>
    <message>
        <source>Check that no other program has it open, then sign out again.</source>
        <translation>Prüfen Sie, dass kein anderes Programm sie geöffnet hat, und melden Sie sich dann noch einmal ab.</translation>
    </message>
    <message>
        <source>Check that the disk is not full and the file is not open elsewhere.</source>
        <translation>Prüfen Sie, ob die Festplatte voll oder die Datei anderswo geöffnet ist.</translation>
    </message>
    <message>
        <source>Check that the organisation has licences with Exchange Online; then an administrator must allow the program once: {link}</source>
        <translation>Prüfen Sie, ob die Organisation Lizenzen mit Exchange Online hat; dann muss die Administration das Programm einmal zulassen: {link}</translation>
    </message>
    <message>
        <source>Check that {folder} is a folder in which you may write, and save again.</source>
        <translation>Prüfen Sie, ob {folder} ein Ordner ist, in den Sie schreiben dürfen, und speichern Sie noch einmal.</translation>
    </message>
    <message>
        <source>Check the Application (client) ID and the Directory (tenant) ID.</source>
        <translation>Prüfen Sie die Anwendungs-ID (Client) und die Verzeichnis-ID (Mandant).</translation>
    </message>
    <message>
        <source>Check the Application (client) ID and the Directory (tenant) ID: {client_id}, {tenant}</source>
        <translation>Prüfen Sie die Anwendungs-ID (Client) und die Verzeichnis-ID (Mandant): {client_id}, {tenant}</translation>
    </message>
    <message>
        <source>Check the EWS URL in Settings; it usually ends in /EWS/Exchange.asmx.</source>
        <translation>Prüfen Sie die EWS-URL in den Einstellungen; sie endet meist auf /EWS/Exchange.asmx.</translation>
    </message>
    <message>
        <source>Check the address and its port in Settings, Calendar Integration.</source>
        <translation>Prüfen Sie die Adresse und ihren Port unter Einstellungen, Kalenderanbindung.</translation>
    </message>
    <message>
        <source>Check the address in Settings, Calendar Integration; a sign-in page of the network may be in between.</source>
        <translation>Prüfen Sie die Adresse unter Einstellungen, Kalenderanbindung; vielleicht ist eine Anmeldeseite des Netzes dazwischen.</translation>
    </message>
    <message>
        <source>Check the cloud in Settings, Calendar Integration; a sign-in page of the network may be in between.</source>
        <translation>Prüfen Sie die Cloud unter Einstellungen, Kalenderanbindung; vielleicht ist eine Anmeldeseite des Netzes dazwischen.</translation>
    </message>
    <message>
        <source>Check the colleague&apos;s mail address in the directory.</source>
        <translation>Prüfen Sie die E-Mail-Adresse des Kontakts im Verzeichnis.</translation>
    </message>
    <message>
        <source>Check the network connection, and the address in Settings, Calendar Integration.</source>
        <translation>Prüfen Sie die Netzwerkverbindung und die Adresse unter Einstellungen, Kalenderanbindung.</translation>
    </message>
    <message>
        <source>Check the network connection, then try again.</source>
        <translation>Prüfen Sie die Netzwerkverbindung und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Check the path that stands after --settings.</source>
        <translation>Prüfen Sie den Pfad, der nach --settings steht.</translation>
    </message>
    <message>
        <source>Check the spelling of the address and the network connection; a VPN may be needed.</source>
        <translation>Prüfen Sie die Schreibweise der Adresse und die Netzwerkverbindung; vielleicht ist ein VPN nötig.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and time.</source>
        <translation>Prüfen Sie Datum und Uhrzeit dieses Computers.</translation>
    </message>
    <message>
        <source>China (21Vianet)</source>
        <translation>China (21Vianet)</translation>
    </message>
    <message>
        <source>Choose NTLM or Basic in Settings, Calendar Integration.</source>
        <translation>Wählen Sie NTLM oder Basic unter Einstellungen, Kalenderanbindung.</translation>
    </message>
    <message>
        <source>Choose an authentication that the server offers, or have the chosen one switched on.</source>
        <translation>Wählen Sie eine Authentifizierung, die der Server anbietet, oder lassen Sie die gewählte einschalten.</translation>
    </message>
    <message>
        <source>Choose an older version in Settings, Calendar Integration.</source>
        <translation>Wählen Sie eine ältere Version unter Einstellungen, Kalenderanbindung.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Choose another folder, and check that you may write to it.</source>
        <translation>Wählen Sie einen anderen Ordner, und prüfen Sie, ob Sie dort schreiben dürfen.</translation>
    </message>
    <message>
        <source>Choose another place, or check that the disk is not full.</source>
        <translation>Wählen Sie einen anderen Ort, oder prüfen Sie, ob die Festplatte voll ist.</translation>
    </message>
    <message>
        <source>Choose another sign-in method in Settings, or ask your administrator to allow the application {client_id}.</source>
        <translation>Wählen Sie in den Einstellungen eine andere Art der Anmeldung, oder bitten Sie Ihre Administration, die Anwendung {client_id} zu erlauben.</translation>
    </message>
    <message>
        <source>Choose another way to sign in.</source>
        <translation>Wählen Sie eine andere Art der Anmeldung.</translation>
    </message>
    <message>
        <source>Choose the provider Office 365 above.</source>
        <translation>Wählen Sie oben den Anbieter Office 365.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Close its window, or end it in the system&apos;s task manager.</source>
        <translation>Schließen Sie ihr Fenster, oder beenden Sie sie im Task-Manager des Systems.</translation>
    </message>
    <message>
        <source>Close other programs, or ask your administrator for the right to write in {folder}.</source>
        <translation>Schließen Sie andere Programme, oder bitten Sie Ihre Administration um das Recht, in {folder} zu schreiben.</translation>
    </message>
    <message>
        <source>Close this and add the colleague anew.</source>
        <translation>Schließen Sie dies und fügen Sie den Kontakt neu hinzu.</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Copy the whole address of the page on which the browser ended.</source>
        <translation>Kopieren Sie die ganze Adresse der Seite, auf der der Browser am Ende stand.</translation>
    </message>
    <message>
        <source>Correct it in Settings.</source>
        <translation>Berichtigen Sie sie in den Einstellungen.</translation>
    </message>
    <message>
        <source>Correct that line, or save the file again in the program that made it.</source>
        <translation>Berichtigen Sie diese Zeile, oder speichern Sie die Datei neu in dem Programm, aus dem sie stammt.</translation>
    </message>
    <message>
        <source>Correct the colleague&apos;s mail address in the directory.</source>
        <translation>Berichtigen Sie die E-Mail-Adresse des Kontakts im Verzeichnis.</translation>
    </message>
    <message>
        <source>Correct the entry and save it again.</source>
        <translation>Berichtigen Sie den Eintrag und speichern Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>Data refresh interval</source>
        <translation>Abstand der Aktualisierung</translation>
    </message>
    <message>
        <source>Days to read</source>
        <translation>Tage zu lesen</translation>
    </message>
    <message>
        <source>Defaults are used for its options. Correct the file, or open Settings and save.</source>
        <translation>Für ihre Optionen gelten die Vorgaben. Berichtigen Sie die Datei, oder öffnen Sie die Einstellungen und speichern Sie.</translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Directory (tenant) ID</source>
        <translation>Verzeichnis-ID (Mandant)</translation>
    </message>
    <message>
        <source>EWS URL</source>
        <translation>EWS-URL</translation>
    </message>
    <message>
        <source>Enabled: on for everybody. Disabled: off for everybody. Not configured: each person decides.</source>
        <translation>Aktiviert: an für alle. Deaktiviert: aus für alle. Nicht konfiguriert: Jede Person entscheidet selbst.</translation>
    </message>
    <message>
        <source>Enabled: this value holds for everybody. Disabled or not configured: each person decides.</source>
        <translation>Aktiviert: Dieser Wert gilt für alle. Deaktiviert oder nicht konfiguriert: Jede Person entscheidet selbst.</translation>
    </message>
    <message>
        <source>Encryption and certificate</source>
        <translation>Verschlüsselung und Zertifikat</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Enter it in Settings, Calendar Integration, or run: attendant password set</source>
        <translation>Geben Sie es unter Einstellungen, Kalenderanbindung, ein, oder rufen Sie auf: attendant password set</translation>
    </message>
    <message>
        <source>Enter that organisation&apos;s Directory (tenant) ID.</source>
        <translation>Geben Sie die Verzeichnis-ID (Mandant) jener Organisation ein.</translation>
    </message>
    <message>
        <source>Enter the account&apos;s password.</source>
        <translation>Geben Sie das Kennwort des Kontos ein.</translation>
    </message>
    <message>
        <source>Enter the application (client) ID from Azure.</source>
        <translation>Geben Sie die Anwendungs-ID (Client) aus Azure ein.</translation>
    </message>
    <message>
        <source>Enter the colleague&apos;s mail address in the directory.</source>
        <translation>Geben Sie die E-Mail-Adresse des Kontakts im Verzeichnis ein.</translation>
    </message>
    <message>
        <source>Enter the colleague&apos;s main mail address in the directory.</source>
        <translation>Geben Sie die Hauptadresse des Kontakts im Verzeichnis ein.</translation>
    </message>
    <message>
        <source>Enter the directory (tenant) ID from Azure.</source>
        <translation>Geben Sie die Verzeichnis-ID (Mandant) aus Azure ein.</translation>
    </message>
    <message>
        <source>Enter the user name as a mail address to have this looked at.</source>
        <translation>Geben Sie den Benutzernamen als E-Mail-Adresse ein, damit dies geprüft wird.</translation>
    </message>
    <message>
        <source>Enter the user name as name@example.com, or the EWS URL itself.</source>
        <translation>Geben Sie den Benutzernamen als name@example.com ein, oder die EWS-URL selbst.</translation>
    </message>
    <message>
        <source>Enter the user who may see the colleagues&apos; calendars.</source>
        <translation>Geben Sie den Benutzer ein, der die Kalender der Kontakte sehen darf.</translation>
    </message>
    <message>
        <source>Everybody at this computer can read it there. Ask your administrator to remove and change it.</source>
        <translation>Dort kann es jede Person an diesem Computer lesen. Bitten Sie die Administration, es zu entfernen und zu ändern.</translation>
    </message>
    <message>
        <source>Everything that is needed is filled in.</source>
        <translation>Alles Nötige ist ausgefüllt.</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>Exchange 2007 SP1</source>
        <translation>Exchange 2007 SP1</translation>
    </message>
    <message>
        <source>Exchange 2007 often speaks nothing newer. TLS 1.0 can be broken: use it inside the house only.</source>
        <translation>Exchange 2007 spricht oft nichts Neueres. TLS 1.0 lässt sich brechen: verwenden Sie es nur innerhalb des Hauses.</translation>
    </message>
    <message>
        <source>Exchange 2010</source>
        <translation>Exchange 2010</translation>
    </message>
    <message>
        <source>Exchange 2010 SP1</source>
        <translation>Exchange 2010 SP1</translation>
    </message>
    <message>
        <source>Exchange 2010 SP2</source>
        <translation>Exchange 2010 SP2</translation>
    </message>
    <message>
        <source>Exchange 2013</source>
        <translation>Exchange 2013</translation>
    </message>
    <message>
        <source>Exchange 2013 SP1 or newer</source>
        <translation>Exchange 2013 SP1 oder neuer</translation>
    </message>
    <message>
        <source>Exchange Web Services (until 1 April 2027)</source>
        <translation>Exchange Web Services (bis 1. April 2027)</translation>
    </message>
    <message>
        <source>Exchange Web Services answer, without naming their version.</source>
        <translation>Exchange Web Services antwortet, ohne seine Version zu nennen.</translation>
    </message>
    <message>
        <source>Exchange {version} answers.</source>
        <translation>Exchange {version} antwortet.</translation>
    </message>
    <message>
        <source>For example https://mail.example.com/EWS/Exchange.asmx</source>
        <translation>Zum Beispiel https://mail.example.com/EWS/Exchange.asmx</translation>
    </message>
    <message>
        <source>Free some space on the disk of {folder} and save again.</source>
        <translation>Schaffen Sie Platz auf der Festplatte von {folder} und speichern Sie noch einmal.</translation>
    </message>
    <message>
        <source>From the overview of the app registration in Azure, or a domain of the organisation.</source>
        <translation>Aus der Übersicht der App-Registrierung in Azure, oder eine Domäne der Organisation.</translation>
    </message>
    <message>
        <source>From the overview of the app registration in Azure.</source>
        <translation>Aus der Übersicht der App-Registrierung in Azure.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Global</source>
        <translation>Global</translation>
    </message>
    <message>
        <source>Global, unless your organisation is in one of the others.</source>
        <translation>Global, außer Ihre Organisation ist in einer der anderen.</translation>
    </message>
    <message>
        <source>Grant Basic Authentication</source>
        <translation>Standardauthentifizierung erlauben</translation>
    </message>
    <message>
        <source>Grant Modern Authentication</source>
        <translation>Moderne Authentifizierung erlauben</translation>
    </message>
    <message>
        <source>Grant Modern Authentication in Settings, Calendar Integration, and sign in.</source>
        <translation>Erlauben Sie die moderne Authentifizierung unter Einstellungen, Kalenderanbindung, und melden Sie sich an.</translation>
    </message>
    <message>
        <source>Grant Modern Authentication, and sign in.</source>
        <translation>Erlauben Sie die moderne Authentifizierung und melden Sie sich an.</translation>
    </message>
    <message>
        <source>Grant Modern Authentication: one of the two is needed.</source>
        <translation>Erlauben Sie die moderne Authentifizierung: eine der beiden ist nötig.</translation>
    </message>
    <message>
        <source>Held: {permissions}</source>
        <translation>Vorhanden: {permissions}</translation>
    </message>
    <message>
        <source>How much of each calendar is read, beginning with yesterday.</source>
        <translation>Wie viel von jedem Kalender gelesen wird, ab gestern.</translation>
    </message>
    <message>
        <source>How often the calendars are read, 60 seconds or more: below that, Microsoft throttles the account.</source>
        <translation>Wie oft die Kalender gelesen werden, 60 Sekunden oder mehr: darunter drosselt Microsoft das Konto.</translation>
    </message>
    <message>
        <source>If it showed an error, register http://localhost under Mobile and desktop applications in Azure, or choose another way to sign in.</source>
        <translation>Zeigte er einen Fehler, registrieren Sie http://localhost in Azure unter Mobilgeräte- und Desktopanwendungen, oder wählen Sie eine andere Art der Anmeldung.</translation>
    </message>
    <message>
        <source>If the server got a new certificate, enter its fingerprint in Settings, Calendar Integration; else someone may be in between.</source>
        <translation>Hat der Server ein neues Zertifikat, geben Sie dessen Fingerabdruck unter Einstellungen, Kalenderanbindung, ein; sonst ist vielleicht jemand dazwischen.</translation>
    </message>
    <message>
        <source>If the server got a new certificate, pin this one: {sha256}; else someone may be in between.</source>
        <translation>Hat der Server ein neues Zertifikat, legen Sie dieses fest: {sha256}; sonst ist vielleicht jemand dazwischen.</translation>
    </message>
    <message>
        <source>In Azure, App registrations, API permissions, add the calendar permissions and grant admin consent.</source>
        <translation>Fügen Sie in Azure unter App-Registrierungen, API-Berechtigungen, die Berechtigungen für Kalender hinzu und erteilen Sie die Administratorzustimmung.</translation>
    </message>
    <message>
        <source>In Azure, App registrations, Authentication, register {redirect} under Mobile and desktop applications; for the device code also set Allow public client flows to Yes.</source>
        <translation>Registrieren Sie in Azure unter App-Registrierungen, Authentifizierung, Mobilgeräte- und Desktopanwendungen, {redirect}; für den Gerätecode stellen Sie auch „Öffentliche Clientflows zulassen“ auf Ja.</translation>
    </message>
    <message>
        <source>In settings.toml: {option}</source>
        <translation>In settings.toml: {option}</translation>
    </message>
    <message>
        <source>It counts as empty until you correct it in Settings.</source>
        <translation>Es zählt als leer, bis Sie es in den Einstellungen berichtigen.</translation>
    </message>
    <message>
        <source>It does not count until your administrator corrects it.</source>
        <translation>Das gilt nicht, bis die Administration es berichtigt.</translation>
    </message>
    <message>
        <source>It has no effect. Your administrator can check the spelling, and the version of the templates.</source>
        <translation>Es bewirkt nichts. Die Administration kann die Schreibweise prüfen und die Version der Vorlagen.</translation>
    </message>
    <message>
        <source>It is kept there and has no effect. Check the spelling, and the table above it.</source>
        <translation>Es bleibt dort stehen und bewirkt nichts. Prüfen Sie die Schreibweise und die Tabelle darüber.</translation>
    </message>
    <message>
        <source>It was not opened. A sign-in page of the network may be in between.</source>
        <translation>Sie wurde nicht geöffnet. Vielleicht ist eine Anmeldeseite des Netzes dazwischen.</translation>
    </message>
    <message>
        <source>Italiano</source>
        <translation>Italiano</translation>
    </message>
    <message>
        <source>Kind of sign-in offered</source>
        <translation>Angebotene Art der Anmeldung</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Last connection test</source>
        <translation>Letzter Verbindungstest</translation>
    </message>
    <message>
        <source>Leave out columns that are not needed, or split it, and import the parts one after the other.</source>
        <translation>Lassen Sie unnötige Spalten weg, oder teilen Sie sie und importieren Sie die Teile nacheinander.</translation>
    </message>
    <message>
        <source>Leave out the columns that are not needed.</source>
        <translation>Lassen Sie die Spalten weg, die nicht gebraucht werden.</translation>
    </message>
    <message>
        <source>Line {lines} of the settings file {file} cannot be read and is left out.</source>
        <translation>Zeile {lines} der Einstellungsdatei {file} ist nicht lesbar und wird ausgelassen.</translation>
    </message>
    <message>
        <source>Line {line} has the same key already.</source>
        <translation>Zeile {line} hat schon denselben Schlüssel.</translation>
    </message>
    <message>
        <source>Line {line} has the same mail address already.</source>
        <translation>Zeile {line} hat schon dieselbe E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Line {line} says the same already.</source>
        <translation>Zeile {line} sagt schon dasselbe.</translation>
    </message>
    <message>
        <source>Lines {lines} of the settings file {file} cannot be read and are left out.</source>
        <translation>Die Zeilen {lines} der Einstellungsdatei {file} sind nicht lesbar und werden ausgelassen.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Microsoft Graph (recommended)</source>
        <translation>Microsoft Graph (empfohlen)</translation>
    </message>
    <message>
        <source>Microsoft asks for another verification.</source>
        <translation>Microsoft verlangt eine weitere Bestätigung.</translation>
    </message>
    <message>
        <source>Microsoft does not say which permissions are held.</source>
        <translation>Microsoft sagt nicht, welche Berechtigungen vorhanden sind.</translation>
    </message>
    <message>
        <source>Microsoft does not say: {reason}</source>
        <translation>Microsoft sagt es nicht: {reason}</translation>
    </message>
    <message>
        <source>Microsoft refused the sign-in ({code}).</source>
        <translation>Microsoft hat die Anmeldung abgelehnt ({code}).</translation>
    </message>
    <message>
        <source>Microsoft switches Exchange Web Services off in Office 365; Graph is what stays.</source>
        <translation>Microsoft schaltet Exchange Web Services in Office 365 ab; was bleibt, ist Graph.</translation>
    </message>
    <message>
        <source>Microsoft&apos;s sign-in service cannot be reached.</source>
        <translation>Der Anmeldedienst von Microsoft ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Microsoft&apos;s sign-in service is not available just now.</source>
        <translation>Der Anmeldedienst von Microsoft ist gerade nicht verfügbar.</translation>
    </message>
    <message>
        <source>Missing: {permissions}</source>
        <translation>Es fehlt: {permissions}</translation>
    </message>
    <message>
        <source>Move it to another place; the next start makes a new one.</source>
        <translation>Verschieben Sie sie an einen anderen Ort; der nächste Start legt eine neue an.</translation>
    </message>
    <message>
        <source>NTLM never sends the password itself; Basic does, inside the encrypted connection.</source>
        <translation>NTLM sendet das Kennwort selbst nie; Basic sendet es, innerhalb der verschlüsselten Verbindung.</translation>
    </message>
    <message>
        <source>Name mail addresses, or add colleagues: attendant import FILE</source>
        <translation>Nennen Sie E-Mail-Adressen, oder fügen Sie Kontakte hinzu: attendant import FILE</translation>
    </message>
    <message>
        <source>No EWS address was found for {domain}.</source>
        <translation>Für {domain} wurde keine EWS-Adresse gefunden.</translation>
    </message>
    <message>
        <source>No mail address is known.</source>
        <translation>Keine E-Mail-Adresse ist bekannt.</translation>
    </message>
    <message>
        <source>No secure connection to {host} came about.</source>
        <translation>Keine sichere Verbindung zu {host} kam zustande.</translation>
    </message>
    <message>
        <source>No server with the name {host} is known.</source>
        <translation>Kein Server mit dem Namen {host} ist bekannt.</translation>
    </message>
    <message>
        <source>Nobody in the directory is found by {name}.</source>
        <translation>Im Verzeichnis wird unter {name} niemand gefunden.</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Niemand ist angemeldet.</translation>
    </message>
    <message>
        <source>None is needed within this computer.</source>
        <translation>Innerhalb dieses Computers ist keine nötig.</translation>
    </message>
    <message>
        <source>None: the connection is direct.</source>
        <translation>Keiner: die Verbindung ist direkt.</translation>
    </message>
    <message>
        <source>Not tried: “{step}” comes first.</source>
        <translation>Nicht versucht: „{step}“ kommt zuerst.</translation>
    </message>
    <message>
        <source>Off: the console is a directory only and asks no calendar server.</source>
        <translation>Aus: die Konsole ist nur ein Verzeichnis und fragt keinen Kalenderserver.</translation>
    </message>
    <message>
        <source>Office 365</source>
        <translation>Office 365</translation>
    </message>
    <message>
        <source>Office 365 no longer accepts a user name and password for calendars.</source>
        <translation>Office 365 nimmt für Kalender keinen Benutzernamen mit Kennwort mehr an.</translation>
    </message>
    <message>
        <source>Office 365 no longer accepts a user name and password for calendars. None was sent.</source>
        <translation>Office 365 nimmt für Kalender keinen Benutzernamen mit Kennwort mehr an. Keines wurde gesendet.</translation>
    </message>
    <message>
        <source>One character is missing: {rule}</source>
        <translation>Ein Zeichen fehlt: {rule}</translation>
    </message>
    <message>
        <source>One on each line.</source>
        <translation>In jeder Zeile eines.</translation>
    </message>
    <message>
        <source>Only Basic Authentication is granted, which Microsoft refuses. Grant Modern Authentication.</source>
        <translation>Nur die Standardauthentifizierung ist erlaubt, die Microsoft ablehnt. Erlauben Sie die moderne Authentifizierung.</translation>
    </message>
    <message>
        <source>Only for a server whose certificate the system does not trust: its fingerprint of 64 characters. Left empty, the system&apos;s trust store decides.</source>
        <translation>Nur für einen Server, dessen Zertifikat das System nicht vertraut: dessen Fingerabdruck aus 64 Zeichen. Bleibt das Feld leer, entscheidet der Zertifikatspeicher des Systems.</translation>
    </message>
    <message>
        <source>Only whether the colleague is busy is shown, in quarters of an hour.</source>
        <translation>Gezeigt wird nur, ob der Kontakt gebucht ist, in Viertelstunden.</translation>
    </message>
    <message>
        <source>Open Settings, Calendar Integration, and fill in the fields.</source>
        <translation>Öffnen Sie Einstellungen, Kalenderanbindung, und füllen Sie die Felder aus.</translation>
    </message>
    <message>
        <source>Open Settings, Calendar Integration, and sign in.</source>
        <translation>Öffnen Sie Einstellungen, Kalenderanbindung, und melden Sie sich an.</translation>
    </message>
    <message>
        <source>Organisation found</source>
        <translation>Organisation gefunden</translation>
    </message>
    <message>
        <source>Own calendar</source>
        <translation>Eigener Kalender</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>Pinned certificate (SHA-256)</source>
        <translation>Festgelegtes Zertifikat (SHA-256)</translation>
    </message>
    <message>
        <source>Plain http would send the password to {host} unprotected.</source>
        <translation>Einfaches http würde das Kennwort ungeschützt an {host} senden.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Readable.</source>
        <translation>Lesbar.</translation>
    </message>
    <message>
        <source>Readable: {count} items in {days} days.</source>
        <translation>Lesbar: {count} Einträge in {days} Tagen.</translation>
    </message>
    <message>
        <source>Remove the line. The command “attendant password set” keeps the password in the keyring.</source>
        <translation>Entfernen Sie die Zeile. Der Befehl „attendant password set“ bewahrt das Kennwort im Schlüsselbund auf.</translation>
    </message>
    <message>
        <source>Rows of {file} that are left out: {count}</source>
        <translation>Zeilen von {file}, die ausgelassen sind: {count}</translation>
    </message>
    <message>
        <source>Save it as a CSV file in the program that made it, and try again.</source>
        <translation>Speichern Sie sie als CSV-Datei in dem Programm, aus dem sie stammt, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Save it or cancel there, then close the console.</source>
        <translation>Speichern Sie es oder brechen Sie dort ab, dann schließen Sie die Konsole.</translation>
    </message>
    <message>
        <source>Server name found</source>
        <translation>Name des Servers gefunden</translation>
    </message>
    <message>
        <source>Server reached</source>
        <translation>Server erreicht</translation>
    </message>
    <message>
        <source>Set a new password for the account, then enter it in Settings, Calendar Integration.</source>
        <translation>Legen Sie ein neues Kennwort für das Konto fest und geben Sie es dann unter Einstellungen, Kalenderanbindung, ein.</translation>
    </message>
    <message>
        <source>Set by your organisation (settings file of this computer).</source>
        <translation>Von Ihrer Organisation festgelegt (Einstellungsdatei dieses Computers).</translation>
    </message>
    <message>
        <source>Set by your organisation ({layer}).</source>
        <translation>Von Ihrer Organisation festgelegt ({layer}).</translation>
    </message>
    <message>
        <source>Set this computer&apos;s date, time and time zone; a sign-in fails from five minutes on.</source>
        <translation>Stellen Sie Datum, Uhrzeit und Zeitzone dieses Computers; ab fünf Minuten scheitert eine Anmeldung.</translation>
    </message>
    <message>
        <source>Set this computer&apos;s date, time and time zone; then allow one more try in Settings, Calendar Integration, or try again.</source>
        <translation>Stellen Sie Datum, Uhrzeit und Zeitzone dieses Rechners ein; erlauben Sie dann unter Einstellungen, Kalenderanbindung, noch einen Versuch, oder versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Settings complete</source>
        <translation>Einstellungen vollständig</translation>
    </message>
    <message>
        <source>Settings, without passwords</source>
        <translation>Einstellungen, ohne Kennwörter</translation>
    </message>
    <message>
        <source>Shortest usable gap</source>
        <translation>Kürzeste nutzbare Lücke</translation>
    </message>
    <message>
        <source>Show colleagues&apos; calendars</source>
        <translation>Kalender der Kontakte anzeigen</translation>
    </message>
    <message>
        <source>Sign in again and confirm it as you are asked to.</source>
        <translation>Melden Sie sich noch einmal an und bestätigen Sie wie verlangt.</translation>
    </message>
    <message>
        <source>Sign in again in Settings, Calendar Integration.</source>
        <translation>Melden Sie sich unter Einstellungen, Kalenderanbindung, noch einmal an.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Melden Sie sich noch einmal an.</translation>
    </message>
    <message>
        <source>Sign in again. If it fails again, give the administrator the code and the correlation ID.</source>
        <translation>Melden Sie sich noch einmal an. Schlägt es wieder fehl, geben Sie der Administration den Code und die Korrelations-ID.</translation>
    </message>
    <message>
        <source>Sign in again; if it fails again, ask your administrator.</source>
        <translation>Melden Sie sich noch einmal an; schlägt es wieder fehl, fragen Sie Ihre Administration.</translation>
    </message>
    <message>
        <source>Sign in by</source>
        <translation>Anmelden über</translation>
    </message>
    <message>
        <source>Sign in in the browser instead; in Azure the same address is needed for it.</source>
        <translation>Melden Sie sich stattdessen im Browser an; in Azure ist dafür dieselbe Adresse nötig.</translation>
    </message>
    <message>
        <source>Sign in when you are ready; the calendars stay as they were.</source>
        <translation>Melden Sie sich an, wenn Sie so weit sind; die Kalender sind geblieben, wie sie waren.</translation>
    </message>
    <message>
        <source>Sign in with an account that has one, or ask your administrator for a licence.</source>
        <translation>Melden Sie sich mit einem Konto an, das eines hat, oder bitten Sie Ihre Administration um eine Lizenz.</translation>
    </message>
    <message>
        <source>Sign in with your work account.</source>
        <translation>Melden Sie sich mit Ihrem Geschäftskonto an.</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Sign-in and Exchange Web Services</source>
        <translation>Anmeldung und Exchange Web Services</translation>
    </message>
    <message>
        <source>Sign-in by OAuth2, with the two IDs from Azure.</source>
        <translation>Anmeldung über OAuth2, mit den beiden IDs aus Azure.</translation>
    </message>
    <message>
        <source>Signed in as {name}.</source>
        <translation>Angemeldet als {name}.</translation>
    </message>
    <message>
        <source>Signing in with the Windows account works on Windows only.</source>
        <translation>Die Anmeldung mit dem Windows-Konto geht nur unter Windows.</translation>
    </message>
    <message>
        <source>Someone free is shown with “meeting in 8 min” from this long before. 0 switches it off.</source>
        <translation>So lange vorher zeigt die Liste bei Freien „Besprechung in 8 min“. 0 schaltet es aus.</translation>
    </message>
    <message>
        <source>Something unexpected happened in the console.</source>
        <translation>In der Konsole ist etwas Unerwartetes geschehen.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Etwas ist schiefgegangen.</translation>
    </message>
    <message>
        <source>Split it and import the parts one after the other.</source>
        <translation>Teilen Sie sie und importieren Sie die Teile nacheinander.</translation>
    </message>
    <message>
        <source>Start the console as an ordinary user, or sign in in the browser.</source>
        <translation>Starten Sie die Konsole als gewöhnlicher Benutzer, oder melden Sie sich im Browser an.</translation>
    </message>
    <message>
        <source>Start the sign-in again and enter the new code.</source>
        <translation>Beginnen Sie die Anmeldung noch einmal und geben Sie den neuen Code ein.</translation>
    </message>
    <message>
        <source>Start the sign-in again.</source>
        <translation>Beginnen Sie die Anmeldung noch einmal.</translation>
    </message>
    <message>
        <source>State of the console</source>
        <translation>Zustand der Konsole</translation>
    </message>
    <message>
        <source>Subjects and places are shown; private ones are not.</source>
        <translation>Betreff und Ort werden gezeigt; private nicht.</translation>
    </message>
    <message>
        <source>TLS 1.0 is allowed in the settings, but this server does not need it: switch it off.</source>
        <translation>TLS 1.0 ist in den Einstellungen erlaubt, aber dieser Server braucht es nicht: schalten Sie es aus.</translation>
    </message>
    <message>
        <source>TLS 1.0 is allowed, which only Exchange 2007 needs. Switch it off for a newer server.</source>
        <translation>TLS 1.0 ist erlaubt; das braucht nur Exchange 2007. Schalten Sie es für einen neueren Server aus.</translation>
    </message>
    <message>
        <source>Takes effect when the console is started again.</source>
        <translation>Gilt, wenn die Konsole das nächste Mal gestartet wird.</translation>
    </message>
    <message>
        <source>The account may not act for other people on this server.</source>
        <translation>Das Konto darf auf diesem Server nicht für andere handeln.</translation>
    </message>
    <message>
        <source>The account that may see the colleagues&apos; calendars, as DOMAIN\name or name@example.com.</source>
        <translation>Das Konto, das die Kalender der Kontakte sehen darf, als DOMÄNE\Name oder name@example.com.</translation>
    </message>
    <message>
        <source>The account that the console uses has no mailbox in Exchange Online.</source>
        <translation>Das Konto, das die Konsole verwendet, hat kein Postfach in Exchange Online.</translation>
    </message>
    <message>
        <source>The account that the console uses has no mailbox.</source>
        <translation>Das Konto, das die Konsole verwendet, hat kein Postfach.</translation>
    </message>
    <message>
        <source>The account that the console uses is disabled.</source>
        <translation>Das Konto, das die Konsole verwendet, ist deaktiviert.</translation>
    </message>
    <message>
        <source>The account that the console uses must get a new password first.</source>
        <translation>Das Konto, das die Konsole verwendet, muss zuerst ein neues Kennwort bekommen.</translation>
    </message>
    <message>
        <source>The account&apos;s own mail address is not known.</source>
        <translation>Die eigene E-Mail-Adresse des Kontos ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The address holds no sign-in.</source>
        <translation>Die Adresse enthält keine Anmeldung.</translation>
    </message>
    <message>
        <source>The address is a distribution list.</source>
        <translation>Die Adresse ist eine Verteilerliste.</translation>
    </message>
    <message>
        <source>The address is a number, no name is looked up.</source>
        <translation>Die Adresse ist eine Nummer, es wird kein Name nachgeschlagen.</translation>
    </message>
    <message>
        <source>The address is too long: {limit} characters at most.</source>
        <translation>Die Adresse ist zu lang: höchstens {limit} Zeichen.</translation>
    </message>
    <message>
        <source>The address of the calendar server is not allowed.</source>
        <translation>Die Adresse des Kalenderservers ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>The answer belongs to another sign-in.</source>
        <translation>Die Antwort gehört zu einer anderen Anmeldung.</translation>
    </message>
    <message>
        <source>The answer of {host} could not be unpacked.</source>
        <translation>Die Antwort von {host} ließ sich nicht entpacken.</translation>
    </message>
    <message>
        <source>The answer of {host} ended early.</source>
        <translation>Die Antwort von {host} endete zu früh.</translation>
    </message>
    <message>
        <source>The app registration does not fit the settings.</source>
        <translation>Die App-Registrierung passt nicht zu den Einstellungen.</translation>
    </message>
    <message>
        <source>The application is registered for one organisation only.</source>
        <translation>Die Anwendung ist nur für eine Organisation registriert.</translation>
    </message>
    <message>
        <source>The browser brought no sign-in back.</source>
        <translation>Der Browser hat keine Anmeldung zurückgebracht.</translation>
    </message>
    <message>
        <source>The calendar belongs to another organisation, and the connection to it is not set up.</source>
        <translation>Der Kalender gehört zu einer anderen Organisation, und die Verbindung zu ihr ist nicht eingerichtet.</translation>
    </message>
    <message>
        <source>The calendar could not be read ({code}).</source>
        <translation>Der Kalender konnte nicht gelesen werden ({code}).</translation>
    </message>
    <message>
        <source>The calendar could not be read just now.</source>
        <translation>Der Kalender konnte gerade nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The calendar holds too many items for one answer.</source>
        <translation>Der Kalender enthält zu viele Einträge für eine Antwort.</translation>
    </message>
    <message>
        <source>The calendar integration is not set up yet.</source>
        <translation>Die Kalenderanbindung ist noch nicht eingerichtet.</translation>
    </message>
    <message>
        <source>The calendar is not shared with you.</source>
        <translation>Der Kalender ist nicht für Sie freigegeben.</translation>
    </message>
    <message>
        <source>The calendar is on a very old server that gives no details.</source>
        <translation>Der Kalender liegt auf einem sehr alten Server, der keine Einzelheiten gibt.</translation>
    </message>
    <message>
        <source>The calendar server answered for another number of people than asked.</source>
        <translation>Der Kalenderserver hat für eine andere Zahl von Personen geantwortet als gefragt.</translation>
    </message>
    <message>
        <source>The calendar server cannot be reached through the proxy server.</source>
        <translation>Der Kalenderserver ist über den Proxyserver nicht erreichbar.</translation>
    </message>
    <message>
        <source>The calendar server cannot be reached.</source>
        <translation>Der Kalenderserver ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The calendar server did not accept the sign-in.</source>
        <translation>Der Kalenderserver hat die Anmeldung nicht angenommen.</translation>
    </message>
    <message>
        <source>The calendar server does not offer the kind of sign-in that is set.</source>
        <translation>Der Kalenderserver bietet die eingestellte Art der Anmeldung nicht an.</translation>
    </message>
    <message>
        <source>The calendar server refused the signed-in Windows user.</source>
        <translation>Der Kalenderserver hat den angemeldeten Windows-Benutzer abgelehnt.</translation>
    </message>
    <message>
        <source>The calendar server refused the user name or password.</source>
        <translation>Der Kalenderserver hat Benutzername oder Kennwort abgelehnt.</translation>
    </message>
    <message>
        <source>The calendar server reported a fault ({code}).</source>
        <translation>Der Kalenderserver hat einen Fehler gemeldet ({code}).</translation>
    </message>
    <message>
        <source>The calendar server reported a fault.</source>
        <translation>Der Kalenderserver hat einen Fehler gemeldet.</translation>
    </message>
    <message>
        <source>The calendar server took too long to answer.</source>
        <translation>Der Kalenderserver hat zu lange für die Antwort gebraucht.</translation>
    </message>
    <message>
        <source>The calendar server&apos;s answer could not be read.</source>
        <translation>Die Antwort des Kalenderservers war nicht lesbar.</translation>
    </message>
    <message>
        <source>The calendar server&apos;s answer is far too large.</source>
        <translation>Die Antwort des Kalenderservers ist viel zu groß.</translation>
    </message>
    <message>
        <source>The calendar server&apos;s answer was empty.</source>
        <translation>Die Antwort des Kalenderservers war leer.</translation>
    </message>
    <message>
        <source>The calendar service answered for other people than asked.</source>
        <translation>Der Kalenderdienst hat für andere Personen geantwortet als gefragt.</translation>
    </message>
    <message>
        <source>The calendar service did not accept the sign-in.</source>
        <translation>Der Kalenderdienst hat die Anmeldung nicht angenommen.</translation>
    </message>
    <message>
        <source>The calendar service gave no answer.</source>
        <translation>Der Kalenderdienst hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>The calendar service is busy.</source>
        <translation>Der Kalenderdienst ist ausgelastet.</translation>
    </message>
    <message>
        <source>The calendar service refused the request as not valid.</source>
        <translation>Der Kalenderdienst hat die Anfrage als ungültig abgelehnt.</translation>
    </message>
    <message>
        <source>The calendar service sends the console to another server for the rest of its answer.</source>
        <translation>Der Kalenderdienst schickt die Konsole für den Rest seiner Antwort zu einem anderen Server.</translation>
    </message>
    <message>
        <source>The calendar service&apos;s answer has no end.</source>
        <translation>Die Antwort des Kalenderdienstes hat kein Ende.</translation>
    </message>
    <message>
        <source>The certificate expires soon: have it renewed.</source>
        <translation>Das Zertifikat läuft bald ab: lassen Sie es erneuern.</translation>
    </message>
    <message>
        <source>The certificate of the calendar server is for another name than {host}.</source>
        <translation>Das Zertifikat des Kalenderservers gilt für einen anderen Namen als {host}.</translation>
    </message>
    <message>
        <source>The certificate of the calendar server is not trusted.</source>
        <translation>Dem Zertifikat des Kalenderservers wird nicht vertraut.</translation>
    </message>
    <message>
        <source>The certificate of {host} has expired.</source>
        <translation>Das Zertifikat von {host} ist abgelaufen.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not the one that was pinned.</source>
        <translation>Das Zertifikat von {host} ist nicht das festgelegte.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not the one that was pinned. {certificate}</source>
        <translation>Das Zertifikat von {host} ist nicht das festgelegte. {certificate}</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted on this computer.</source>
        <translation>Dem Zertifikat von {host} wird auf diesem Computer nicht vertraut.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted.</source>
        <translation>Dem Zertifikat von {host} wird nicht vertraut.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid yet.</source>
        <translation>Das Zertifikat von {host} ist noch nicht gültig.</translation>
    </message>
    <message>
        <source>The code was not entered in time.</source>
        <translation>Der Code wurde nicht rechtzeitig eingegeben.</translation>
    </message>
    <message>
        <source>The colleague cannot be saved.</source>
        <translation>Der Kontakt kann nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The colleague&apos;s organisation does not share free/busy times with yours.</source>
        <translation>Die Organisation des Kontakts gibt Frei/Gebucht-Zeiten nicht für Ihre frei.</translation>
    </message>
    <message>
        <source>The connection to the calendar server was closed.</source>
        <translation>Die Verbindung zum Kalenderserver wurde geschlossen.</translation>
    </message>
    <message>
        <source>The connection to {host} broke off.</source>
        <translation>Die Verbindung zu {host} ist abgebrochen.</translation>
    </message>
    <message>
        <source>The connection to {host} cannot be trusted.</source>
        <translation>Der Verbindung zu {host} ist nicht zu trauen.</translation>
    </message>
    <message>
        <source>The console is open already, but it does not answer.</source>
        <translation>Die Konsole ist schon offen, antwortet aber nicht.</translation>
    </message>
    <message>
        <source>The console is still open.</source>
        <translation>Die Konsole ist noch offen.</translation>
    </message>
    <message>
        <source>The console stays open: something entered in it is not saved yet.</source>
        <translation>Die Konsole bleibt offen: Etwas, was darin eingegeben wurde, ist noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>The console tries again by itself.</source>
        <translation>Die Konsole versucht es von selbst wieder.</translation>
    </message>
    <message>
        <source>The database of this mailbox is not available just now.</source>
        <translation>Die Datenbank dieses Postfachs ist gerade nicht verfügbar.</translation>
    </message>
    <message>
        <source>The diagnostics could not be saved.</source>
        <translation>Die Diagnosedaten konnten nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The directory (tenant) ID and the application (client) ID are the same. Compare them.</source>
        <translation>Die Verzeichnis-ID (Mandant) und die Anwendungs-ID (Client) sind gleich. Vergleichen Sie sie.</translation>
    </message>
    <message>
        <source>The directory holds no colleague with a mail address yet.</source>
        <translation>Im Verzeichnis ist noch kein Kontakt mit einer E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>The directory of colleagues cannot be read.</source>
        <translation>Das Verzeichnis der Kontakte ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The directory of colleagues could not be used.</source>
        <translation>Das Verzeichnis der Kontakte war nicht verwendbar.</translation>
    </message>
    <message>
        <source>The directory of colleagues is damaged.</source>
        <translation>Das Verzeichnis der Kontakte ist beschädigt.</translation>
    </message>
    <message>
        <source>The directory of colleagues is in use by another program.</source>
        <translation>Das Verzeichnis der Kontakte wird von einem anderen Programm verwendet.</translation>
    </message>
    <message>
        <source>The directory of colleagues was written by a newer version of the console.</source>
        <translation>Das Verzeichnis der Kontakte stammt von einer neueren Version der Konsole.</translation>
    </message>
    <message>
        <source>The export cannot be written to {file}.</source>
        <translation>Der Export kann nicht nach {file} geschrieben werden.</translation>
    </message>
    <message>
        <source>The file cannot be imported.</source>
        <translation>Die Datei kann nicht importiert werden.</translation>
    </message>
    <message>
        <source>The file has more than {limit} columns.</source>
        <translation>Die Datei hat mehr als {limit} Spalten.</translation>
    </message>
    <message>
        <source>The file has more than {limit} rows.</source>
        <translation>Die Datei hat mehr als {limit} Zeilen.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is kept. Correct it, or open Settings and save: the old one then stays beside the new.</source>
        <translation>Die Datei bleibt erhalten. Berichtigen Sie sie, oder öffnen Sie die Einstellungen und speichern Sie: die alte bleibt dann neben der neuen.</translation>
    </message>
    <message>
        <source>The file is larger than {limit} MB.</source>
        <translation>Die Datei ist größer als {limit} MB.</translation>
    </message>
    <message>
        <source>The file was kept as {name}. The next start begins an empty one; import your colleagues again.</source>
        <translation>Die Datei wurde als {name} aufbewahrt. Der nächste Start beginnt eine leere; importieren Sie Ihre Kontakte dann noch einmal.</translation>
    </message>
    <message>
        <source>The file {name} cannot be opened.</source>
        <translation>Die Datei {name} kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The file {name} cannot be written.</source>
        <translation>Die Datei {name} kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The file {name} is not a directory of colleagues.</source>
        <translation>Die Datei {name} ist kein Verzeichnis von Kontakten.</translation>
    </message>
    <message>
        <source>The mail address is not known.</source>
        <translation>Die E-Mail-Adresse ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The mail address is not valid.</source>
        <translation>Die E-Mail-Adresse ist nicht gültig.</translation>
    </message>
    <message>
        <source>The mailbox has no calendar.</source>
        <translation>Das Postfach hat keinen Kalender.</translation>
    </message>
    <message>
        <source>The mailbox is being moved or switched to another server.</source>
        <translation>Das Postfach wird gerade verschoben oder auf einen anderen Server umgestellt.</translation>
    </message>
    <message>
        <source>The mailboxes of this domain are in Office 365.</source>
        <translation>Die Postfächer dieser Domäne liegen in Office 365.</translation>
    </message>
    <message>
        <source>The organisation has not allowed this program to read calendars yet.</source>
        <translation>Die Organisation hat diesem Programm noch nicht erlaubt, Kalender zu lesen.</translation>
    </message>
    <message>
        <source>The organisation has not allowed this program to read calendars.</source>
        <translation>Die Organisation hat diesem Programm nicht erlaubt, Kalender zu lesen.</translation>
    </message>
    <message>
        <source>The organisation knows no application with this ID.</source>
        <translation>Die Organisation kennt keine Anwendung mit dieser ID.</translation>
    </message>
    <message>
        <source>The organisation knows the application.</source>
        <translation>Die Organisation kennt die Anwendung.</translation>
    </message>
    <message>
        <source>The organisation {tenant} was not found.</source>
        <translation>Die Organisation {tenant} wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>The password for the calendar server is missing.</source>
        <translation>Das Kennwort für den Kalenderserver fehlt.</translation>
    </message>
    <message>
        <source>The password for {account} is kept.</source>
        <translation>Das Kennwort für {account} ist aufbewahrt.</translation>
    </message>
    <message>
        <source>The password is empty.</source>
        <translation>Das Kennwort ist leer.</translation>
    </message>
    <message>
        <source>The password is too long: {limit} characters at most.</source>
        <translation>Das Kennwort ist zu lang: höchstens {limit} Zeichen.</translation>
    </message>
    <message>
        <source>The password of the account that the console uses has expired.</source>
        <translation>Das Kennwort des Kontos, das die Konsole verwendet, ist abgelaufen.</translation>
    </message>
    <message>
        <source>The password of this account has expired.</source>
        <translation>Das Kennwort dieses Kontos ist abgelaufen.</translation>
    </message>
    <message>
        <source>The policy in {place} cannot be read, or not all of it.</source>
        <translation>Die Richtlinie in {place} lässt sich nicht oder nicht ganz lesen.</translation>
    </message>
    <message>
        <source>The policy in {place} sets what is no option: {keys}.</source>
        <translation>Die Richtlinie in {place} legt fest, was keine Einstellung ist: {keys}.</translation>
    </message>
    <message>
        <source>The program asks Microsoft for permissions in a way that is not allowed ({code}).</source>
        <translation>Das Programm fragt Microsoft auf eine Weise nach Berechtigungen, die nicht erlaubt ist ({code}).</translation>
    </message>
    <message>
        <source>The program is registered as a web application.</source>
        <translation>Das Programm ist als Webanwendung registriert.</translation>
    </message>
    <message>
        <source>The proxy makes the connection.</source>
        <translation>Der Proxy stellt die Verbindung her.</translation>
    </message>
    <message>
        <source>The proxy server does not let the console through.</source>
        <translation>Der Proxyserver lässt die Konsole nicht durch.</translation>
    </message>
    <message>
        <source>The proxy server wants a user name and password, which the console cannot give.</source>
        <translation>Der Proxyserver verlangt Benutzername und Kennwort, die die Konsole nicht geben kann.</translation>
    </message>
    <message>
        <source>The redirect address of the program is not registered.</source>
        <translation>Die Umleitungsadresse des Programms ist nicht registriert.</translation>
    </message>
    <message>
        <source>The request named more calendars than the server reads at once.</source>
        <translation>Die Anfrage nannte mehr Kalender, als der Server auf einmal liest.</translation>
    </message>
    <message>
        <source>The server answers without asking who is there.</source>
        <translation>Der Server antwortet, ohne zu fragen, wer da ist.</translation>
    </message>
    <message>
        <source>The server could not put this calendar&apos;s free/busy times together.</source>
        <translation>Der Server konnte die Frei/Gebucht-Zeiten dieses Kalenders nicht zusammenstellen.</translation>
    </message>
    <message>
        <source>The server did not finish reading this calendar in time.</source>
        <translation>Der Server ist mit dem Lesen dieses Kalenders nicht rechtzeitig fertig geworden.</translation>
    </message>
    <message>
        <source>The server does not allow Exchange Web Services for this account.</source>
        <translation>Der Server erlaubt Exchange Web Services für dieses Konto nicht.</translation>
    </message>
    <message>
        <source>The server does not say which kinds it takes.</source>
        <translation>Der Server sagt nicht, welche Arten er annimmt.</translation>
    </message>
    <message>
        <source>The server does not tell its time.</source>
        <translation>Der Server nennt seine Zeit nicht.</translation>
    </message>
    <message>
        <source>The server does not understand the Exchange version that is set.</source>
        <translation>Der Server versteht die eingestellte Version von Exchange nicht.</translation>
    </message>
    <message>
        <source>The server gives no calendar for so many days at once.</source>
        <translation>Der Server gibt keinen Kalender für so viele Tage auf einmal.</translation>
    </message>
    <message>
        <source>The server in front of {host} cannot reach it.</source>
        <translation>Der Server vor {host} kann ihn nicht erreichen.</translation>
    </message>
    <message>
        <source>This account is locked after too many wrong attempts.</source>
        <translation>Dieses Konto ist nach zu vielen falschen Versuchen gesperrt.</translation>
    </message>
    <message>
        <source>Try again. If it stays, save the diagnostics (menu Help) and send them to your administrator.</source>
        <translation>Versuchen Sie es noch einmal. Wenn es bleibt, speichern Sie die Diagnosedaten (Menü Hilfe) und schicken Sie sie Ihrem Administrator.</translation>
    </message>
    <message>
        <source>Until your administrator corrects it, the strictest choice holds. {option}: {value}.</source>
        <translation>Bis die Administration es berichtigt, gilt das Strengste. {option}: {value}.</translation>
    </message>
    <message>
        <source>Versions of the program and of the system</source>
        <translation>Versionen des Programms und des Systems</translation>
    </message>
    <message>
        <source>Wait a moment and start it again. If that does not help, end it in the system&apos;s task manager first.</source>
        <translation>Warten Sie einen Augenblick und starten Sie sie noch einmal. Hilft das nicht, so beenden Sie sie zuerst im Task-Manager des Systems.</translation>
    </message>
    <message>
        <source>Wait a while, or ask your administrator to unblock it: in Entra, Users, the account.</source>
        <translation>Warten Sie eine Weile oder bitten Sie Ihre Administration, es zu entsperren: in Entra, Benutzer, das Konto.</translation>
    </message>
    <message>
        <source>Check the Directory (tenant) ID; it is easily swapped with the Application (client) ID. Government and China tenants: choose the right cloud.</source>
        <translation>Prüfen Sie die Verzeichnis-ID (Mandant); sie wird leicht mit der Anwendungs-ID (Client) vertauscht. Mandanten von Behörden und in China: wählen Sie die richtige Cloud.</translation>
    </message>
    <message>
        <source>A number is missing: enter one from {minimum} to {maximum}.</source>
        <translation>Es fehlt eine Zahl: Geben Sie eine von {minimum} bis {maximum} ein.</translation>
    </message>
    <message>
        <source>A password does not belong in the settings file {file}, and {keys} looks like one.</source>
        <translation>Ein Kennwort gehört nicht in die Einstellungsdatei {file}, und {keys} sieht danach aus.</translation>
    </message>
    <message>
        <source>A proxy or a security program opens the encrypted connection to {host} and shows a certificate of its own. {certificate}</source>
        <translation>Ein Proxy oder ein Sicherheitsprogramm öffnet die verschlüsselte Verbindung zu {host} und zeigt ein eigenes Zertifikat. {certificate}</translation>
    </message>
    <message>
        <source>An EWS URL usually ends in /EWS/Exchange.asmx, and this one does not.</source>
        <translation>Eine EWS-URL endet meist auf /EWS/Exchange.asmx, diese nicht.</translation>
    </message>
    <message>
        <source>An address has no blanks and no backslashes, unlike “{value}”.</source>
        <translation>Eine Adresse hat weder Leerzeichen noch umgekehrte Schrägstriche, anders als „{value}“.</translation>
    </message>
    <message>
        <source>An appointment whose subject begins so is shown as “Private”; tell the colleagues. For example *. Several are separated by semicolons.</source>
        <translation>Ein Termin, dessen Betreff so beginnt, wird als „Privat“ angezeigt; sagen Sie es den Kollegen. Zum Beispiel *. Mehrere werden durch Semikolons getrennt.</translation>
    </message>
    <message>
        <source>An appointment with one of these categories is shown as “Private”. Subjects then appear for the selected colleague only, because only the calendar in full names categories.</source>
        <translation>Ein Termin mit einer dieser Kategorien wird als „Privat“ angezeigt. Betreffe erscheinen dann nur beim ausgewählten Kollegen, weil nur der vollständige Kalender Kategorien nennt.</translation>
    </message>
    <message>
        <source>Ask whoever runs it to exempt {host} from inspection, or to install its authority on this computer.</source>
        <translation>Bitten Sie, wer ihn betreibt, {host} von der Prüfung auszunehmen oder seine Zertifizierungsstelle auf diesem Computer zu installieren.</translation>
    </message>
    <message>
        <source>Check that you may read and write in the folder {folder}, or ask your administrator.</source>
        <translation>Prüfen Sie, ob Sie im Ordner {folder} lesen und schreiben dürfen, oder fragen Sie Ihre Administration.</translation>
    </message>
    <message>
        <source>Check the mail address: it must be the account&apos;s own, not a list&apos;s.</source>
        <translation>Prüfen Sie die E-Mail-Adresse: Es muss die des Kontos sein, nicht die einer Liste.</translation>
    </message>
    <message>
        <source>Check the mail address; if it is right, the other server may be down. {again}</source>
        <translation>Prüfen Sie die E-Mail-Adresse; stimmt sie, ist vielleicht der andere Server gestört. {again}</translation>
    </message>
    <message>
        <source>Check the name that stands after --select.</source>
        <translation>Prüfen Sie den Namen, der hinter --select steht.</translation>
    </message>
    <message>
        <source>Check the network connection to {host}. {again}</source>
        <translation>Prüfen Sie die Netzwerkverbindung zu {host}. {again}</translation>
    </message>
    <message>
        <source>Check the network connection. {again}</source>
        <translation>Prüfen Sie die Netzwerkverbindung. {again}</translation>
    </message>
    <message>
        <source>Check the part behind the @, and the network connection; a VPN may be needed. Else ask your administrator for the EWS URL; it usually ends in /EWS/Exchange.asmx.</source>
        <translation>Prüfen Sie den Teil hinter dem @ und die Netzwerkverbindung; vielleicht ist ein VPN nötig. Fragen Sie sonst Ihre Administration nach der EWS-URL; sie endet meist auf /EWS/Exchange.asmx.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and time; if they are right, a proxy is in between.</source>
        <translation>Prüfen Sie Datum und Uhrzeit dieses Computers; wenn sie stimmen, steht ein Proxy dazwischen.</translation>
    </message>
    <message>
        <source>Choose another authentication below, then search again.</source>
        <translation>Wählen Sie unten eine andere Authentifizierung und suchen Sie erneut.</translation>
    </message>
    <message>
        <source>Choose its cloud in Settings, Calendar Integration.</source>
        <translation>Wählen Sie deren Cloud in Einstellungen, Kalenderanbindung.</translation>
    </message>
    <message>
        <source>Choose the provider Office 365 in Settings, Calendar Integration, and sign in.</source>
        <translation>Wählen Sie in den Einstellungen unter Kalenderanbindung den Anbieter Office 365 und melden Sie sich an.</translation>
    </message>
    <message>
        <source>Choose “{choice}” as authentication in Settings, Calendar Integration.</source>
        <translation>Wählen Sie unter Einstellungen, Kalenderanbindung, als Authentifizierung „{choice}“.</translation>
    </message>
    <message>
        <source>Choose “{choice}” or “{other}” as authentication in Settings, Calendar Integration.</source>
        <translation>Wählen Sie unter Einstellungen, Kalenderanbindung, als Authentifizierung „{choice}“ oder „{other}“.</translation>
    </message>
    <message>
        <source>Encrypted on this computer, for three days: shown after a start until they are read anew.</source>
        <translation>Verschlüsselt auf diesem Computer, drei Tage lang: nach einem Start angezeigt, bis sie neu gelesen sind.</translation>
    </message>
    <message>
        <source>Enter another password or allow one more try in Settings, Calendar Integration. It is not tried again until then.</source>
        <translation>Geben Sie unter Einstellungen, Kalenderanbindung, ein anderes Kennwort ein oder erlauben Sie dort noch einen Versuch. Bis dahin wird es nicht mehr versucht.</translation>
    </message>
    <message>
        <source>Enter another password or allow one more try in Settings, Calendar Integration; it is not tried again until then. If it is right: a load balancer or proxy that opens the encryption breaks Extended Protection (channel binding) and must pass it through.</source>
        <translation>Geben Sie unter Einstellungen, Kalenderanbindung, ein anderes Kennwort ein oder erlauben Sie dort noch einen Versuch; bis dahin wird es nicht mehr versucht. Stimmt es: ein Lastverteiler oder Proxy, der die Verschlüsselung öffnet, bricht den erweiterten Schutz (Kanalbindung) und muss sie durchreichen.</translation>
    </message>
    <message>
        <source>Enter each ID in the other&apos;s field, in Settings, Calendar Integration.</source>
        <translation>Geben Sie in den Einstellungen unter Kalenderanbindung jede ID im Feld der anderen ein.</translation>
    </message>
    <message>
        <source>Enter the address of the Exchange server; it usually ends in /EWS/Exchange.asmx. In the settings, “Discover” finds it by the account&apos;s mail address and password.</source>
        <translation>Geben Sie die Adresse des Exchange-Servers ein; sie endet meist auf /EWS/Exchange.asmx. In den Einstellungen findet „Suchen“ sie anhand von E-Mail-Adresse und Kennwort des Kontos.</translation>
    </message>
    <message>
        <source>Enter the password, then search again.</source>
        <translation>Geben Sie das Kennwort ein und suchen Sie erneut.</translation>
    </message>
    <message>
        <source>Exchange Web Services are blocked for this organisation or licence.</source>
        <translation>Exchange Web Services sind für diese Organisation oder Lizenz gesperrt.</translation>
    </message>
    <message>
        <source>In Azure, App registrations, Authentication, Mobile and desktop applications, add {redirect}</source>
        <translation>In Azure unter App-Registrierungen, Authentifizierung, Mobilgeräte- und Desktopanwendungen diese Adresse hinzufügen: {redirect}</translation>
    </message>
    <message>
        <source>In Azure, App registrations, Authentication, Mobile and desktop applications, tick {redirect}; for the system&apos;s browser add http://localhost</source>
        <translation>In Azure unter App-Registrierungen, Authentifizierung, Mobilgeräte- und Desktopanwendungen {redirect} anhaken; für den Browser des Systems hinzufügen: http://localhost</translation>
    </message>
    <message>
        <source>In Azure, App registrations, Authentication, remove {redirect} under Single-page application and tick it under Mobile and desktop applications.</source>
        <translation>Entfernen Sie in Azure unter App-Registrierungen, Authentifizierung, {redirect} bei Single-Page-Webanwendung und haken Sie es bei Mobilgeräte- und Desktopanwendungen an.</translation>
    </message>
    <message>
        <source>In Azure, Enterprise applications, Properties, set Enabled for users to sign in to Yes.</source>
        <translation>Stellen Sie in Azure unter Unternehmensanwendungen, Eigenschaften, „Aktiviert für die Benutzeranmeldung“ auf Ja.</translation>
    </message>
    <message>
        <source>Keep the last known calendars</source>
        <translation>Letzten Stand der Kalender behalten</translation>
    </message>
    <message>
        <source>Line {line} holds more than {limit} characters without a break, so this is no list of colleagues.</source>
        <translation>Zeile {line} enthält mehr als {limit} Zeichen ohne Unterbrechung; das ist keine Liste von Kontakten.</translation>
    </message>
    <message>
        <source>Microsoft stopped repeated sign-ins of this program for an hour.</source>
        <translation>Microsoft hat wiederholte Anmeldungen dieses Programms für eine Stunde gestoppt.</translation>
    </message>
    <message>
        <source>No column of the file is known to hold names or mail addresses.</source>
        <translation>Von keiner Spalte der Datei ist bekannt, dass sie Namen oder E-Mail-Adressen enthält.</translation>
    </message>
    <message>
        <source>Private by category</source>
        <translation>Privat durch die Kategorie</translation>
    </message>
    <message>
        <source>Private by the subject&apos;s beginning</source>
        <translation>Privat durch den Anfang des Betreffs</translation>
    </message>
    <message>
        <source>Show of appointments</source>
        <translation>Von Terminen anzeigen</translation>
    </message>
    <message>
        <source>Sign in to a desktop whose keyring is running (on Linux: GNOME Keyring or KWallet). Without one, the commands show and doctor take the password with --password-stdin. The console never writes a password to a file.</source>
        <translation>Melden Sie sich an einem Desktop an, dessen Schlüsselbund läuft (unter Linux: GNOME-Schlüsselbund oder KWallet). Ohne einen solchen nehmen die Befehle show und doctor das Kennwort mit --password-stdin entgegen. Die Konsole schreibt ein Kennwort nie in eine Datei.</translation>
    </message>
    <message>
        <source>Sign in to the computer with an account of the organisation and reach its network, over a VPN where needed; or choose user name and password in Settings, Calendar Integration.</source>
        <translation>Melden Sie sich am Computer mit einem Konto der Organisation an und verbinden Sie sich mit ihrem Netzwerk, wenn nötig über VPN; oder wählen Sie in den Einstellungen unter Kalenderanbindung Benutzername und Kennwort.</translation>
    </message>
    <message>
        <source>Sign in with an account of the organisation itself.</source>
        <translation>Melden Sie sich mit einem Konto der Organisation selbst an.</translation>
    </message>
    <message>
        <source>Some letters here cannot be read; they are marked with �.</source>
        <translation>Einige Buchstaben sind hier nicht lesbar; sie sind mit � gekennzeichnet.</translation>
    </message>
    <message>
        <source>Something between this computer and {host} answers in its place.</source>
        <translation>Etwas zwischen diesem Computer und {host} antwortet an dessen Stelle.</translation>
    </message>
    <message>
        <source>Something between this computer and {host} shows a certificate of its own.</source>
        <translation>Etwas zwischen diesem Computer und {host} zeigt ein eigenes Zertifikat.</translation>
    </message>
    <message>
        <source>The Windows account signs in on Windows only.</source>
        <translation>Mit dem Windows-Konto meldet man sich nur unter Windows an.</translation>
    </message>
    <message>
        <source>The application is switched off in the organisation.</source>
        <translation>Die Anwendung ist in der Organisation abgeschaltet.</translation>
    </message>
    <message>
        <source>The beginning is missing: write https:// before “{value}”.</source>
        <translation>Der Anfang fehlt: Schreiben Sie https:// vor „{value}“.</translation>
    </message>
    <message>
        <source>The calendar integration is not set up yet; {option} is missing.</source>
        <translation>Die Kalenderanbindung ist noch nicht eingerichtet; {option} fehlt.</translation>
    </message>
    <message>
        <source>The calendar server refused the sign-in; this computer&apos;s clock differs from the server&apos;s by {minutes} minutes.</source>
        <translation>Der Kalenderserver hat die Anmeldung abgelehnt; die Uhr dieses Computers weicht von der des Servers um {minutes} Minuten ab.</translation>
    </message>
    <message>
        <source>The file has headings, but no colleague stands below them.</source>
        <translation>Die Datei hat Überschriften, aber darunter steht kein Kontakt.</translation>
    </message>
    <message>
        <source>The kept sign-in is damaged or from another computer.</source>
        <translation>Die aufbewahrte Anmeldung ist beschädigt oder von einem anderen Computer.</translation>
    </message>
    <message>
        <source>The mail address is longer than {limit} characters.</source>
        <translation>Die E-Mail-Adresse ist länger als {limit} Zeichen.</translation>
    </message>
    <message>
        <source>The nearest is {size}.</source>
        <translation>Die nächste mögliche Größe ist {size}.</translation>
    </message>
    <message>
        <source>The network may want a sign-in of its own: open any web page in the browser. If it does not, a proxy is in between; your administrator can let {host} through without inspection.</source>
        <translation>Vielleicht verlangt das Netzwerk eine eigene Anmeldung: Öffnen Sie eine beliebige Webseite im Browser. Wenn nicht, steht ein Proxy dazwischen; Ihre Administration kann {host} ohne Prüfung durchlassen.</translation>
    </message>
    <message>
        <source>The network wants a sign-in of its own before it lets the console through.</source>
        <translation>Das Netzwerk verlangt eine eigene Anmeldung, bevor es die Konsole durchlässt.</translation>
    </message>
    <message>
        <source>The organisation has no Exchange Online, or it is not enabled for this program.</source>
        <translation>Die Organisation hat kein Exchange Online, oder es ist für dieses Programm nicht freigegeben.</translation>
    </message>
    <message>
        <source>The organisation {tenant} lives in another of Microsoft&apos;s clouds.</source>
        <translation>Die Organisation {tenant} liegt in einer anderen Cloud von Microsoft.</translation>
    </message>
    <message>
        <source>The picture cannot be taken.</source>
        <translation>Das Bild kann nicht aufgenommen werden.</translation>
    </message>
    <message>
        <source>The picture cannot be written to {file}.</source>
        <translation>Das Bild kann nicht nach {file} geschrieben werden.</translation>
    </message>
    <message>
        <source>The program is registered as a single-page application.</source>
        <translation>Das Programm ist als Single-Page-Anwendung registriert.</translation>
    </message>
    <message>
        <source>The proxy server does not let the console through to {host}.</source>
        <translation>Der Proxyserver lässt die Konsole nicht zu {host} durch.</translation>
    </message>
    <message>
        <source>The redirect address for the Windows account is not registered.</source>
        <translation>Die Umleitungsadresse für das Windows-Konto ist nicht registriert.</translation>
    </message>
    <message>
        <source>The server may be restarting, or host or port of the EWS URL in Settings, Calendar Integration, may be wrong. {again}</source>
        <translation>Der Server startet vielleicht gerade neu, oder Rechnername oder Port der EWS-URL unter Einstellungen, Kalenderanbindung, sind falsch. {again}</translation>
    </message>
    <message>
        <source>The server may be restarting. {again}</source>
        <translation>Der Server startet vielleicht gerade neu. {again}</translation>
    </message>
    <message>
        <source>The server offers {offered}.</source>
        <translation>Der Server bietet {offered}.</translation>
    </message>
    <message>
        <source>The server offers {offered}; the settings need {chosen}.</source>
        <translation>Der Server bietet {offered}; die Einstellungen brauchen {chosen}.</translation>
    </message>
    <message>
        <source>The server refused the request as not valid.</source>
        <translation>Der Server hat die Anfrage als ungültig abgelehnt.</translation>
    </message>
    <message>
        <source>The server that holds this calendar could not be asked.</source>
        <translation>Der Server, auf dem dieser Kalender liegt, konnte nicht gefragt werden.</translation>
    </message>
    <message>
        <source>The server&apos;s answer for this calendar could not be read.</source>
        <translation>Die Antwort des Servers für diesen Kalender war nicht lesbar.</translation>
    </message>
    <message>
        <source>The server&apos;s name is missing after {scheme}://.</source>
        <translation>Der Name des Servers fehlt nach {scheme}://.</translation>
    </message>
    <message>
        <source>The settings could not be saved.</source>
        <translation>Die Einstellungen konnten nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The settings could not be saved: the disk is full.</source>
        <translation>Die Einstellungen konnten nicht gespeichert werden: die Festplatte ist voll.</translation>
    </message>
    <message>
        <source>The settings could not be saved: the disk is read-only.</source>
        <translation>Die Einstellungen konnten nicht gespeichert werden: die Festplatte ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>The settings could not be saved: you may not write the file, or another program has it open.</source>
        <translation>Die Einstellungen konnten nicht gespeichert werden: Sie dürfen die Datei nicht schreiben, oder ein anderes Programm hat sie geöffnet.</translation>
    </message>
    <message>
        <source>The settings file {file} cannot be read; default settings are used.</source>
        <translation>Die Einstellungsdatei {file} ist nicht lesbar; es gelten die Vorgaben.</translation>
    </message>
    <message>
        <source>The settings file {file} sets what is no option: {keys}.</source>
        <translation>Die Einstellungsdatei {file} setzt, was keine Option ist: {keys}.</translation>
    </message>
    <message>
        <source>The settings name no user for the calendar server.</source>
        <translation>Die Einstellungen nennen keinen Benutzer für den Kalenderserver.</translation>
    </message>
    <message>
        <source>The sign-in conversation with {host} broke down.</source>
        <translation>Der Ablauf der Anmeldung bei {host} ist gescheitert.</translation>
    </message>
    <message>
        <source>The sign-in led to a page without encryption: {host}</source>
        <translation>Die Anmeldung führte auf eine Seite ohne Verschlüsselung: {host}</translation>
    </message>
    <message>
        <source>The sign-in page at {host} cannot be reached.</source>
        <translation>Die Anmeldeseite bei {host} ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The sign-in page at {host} could not be shown.</source>
        <translation>Die Anmeldeseite bei {host} ließ sich nicht anzeigen.</translation>
    </message>
    <message>
        <source>The sign-in page comes with any web page: open any web page in the browser, then try again.</source>
        <translation>Die Anmeldeseite erscheint bei jeder Webseite: Öffnen Sie im Browser irgendeine Webseite und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The sign-in to the calendar service failed.</source>
        <translation>Die Anmeldung beim Kalenderdienst ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The sign-in was cancelled.</source>
        <translation>Die Anmeldung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The sign-in window does not open for the user root.</source>
        <translation>Das Anmeldefenster öffnet sich nicht für den Benutzer root.</translation>
    </message>
    <message>
        <source>The sign-in window is not part of this installation.</source>
        <translation>Das Anmeldefenster gehört nicht zu dieser Installation.</translation>
    </message>
    <message>
        <source>The sign-in window stopped working.</source>
        <translation>Das Anmeldefenster ist ausgefallen.</translation>
    </message>
    <message>
        <source>The sign-out did not complete: a file could not be removed.</source>
        <translation>Die Abmeldung ist nicht vollständig: eine Datei ließ sich nicht entfernen.</translation>
    </message>
    <message>
        <source>The signed-in Windows account</source>
        <translation>Das angemeldete Windows-Konto</translation>
    </message>
    <message>
        <source>The signed-in Windows user</source>
        <translation>Der angemeldete Windows-Benutzer</translation>
    </message>
    <message>
        <source>The system&apos;s browser</source>
        <translation>Der Browser des Systems</translation>
    </message>
    <message>
        <source>The system&apos;s browser could not be opened.</source>
        <translation>Der Browser des Systems ließ sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The system&apos;s browser, pasting the address back</source>
        <translation>Der Browser des Systems, Adresse zurückkopieren</translation>
    </message>
    <message>
        <source>The system&apos;s keyring did not answer.</source>
        <translation>Der Schlüsselbund des Systems hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>The system&apos;s, or else English</source>
        <translation>Die des Systems, sonst Englisch</translation>
    </message>
    <message>
        <source>The two IDs are swapped: {id} is the organisation&apos;s.</source>
        <translation>Die beiden IDs sind vertauscht: {id} ist die der Organisation.</translation>
    </message>
    <message>
        <source>The user name for the calendar server is missing.</source>
        <translation>Der Benutzername für den Kalenderserver fehlt.</translation>
    </message>
    <message>
        <source>The user name or password is wrong.</source>
        <translation>Benutzername oder Kennwort ist falsch.</translation>
    </message>
    <message>
        <source>The version of the Exchange server. Newer ones, up to Exchange SE, count as 2013 SP1.</source>
        <translation>Die Version des Exchange-Servers. Neuere, bis zu Exchange SE, zählen als 2013 SP1.</translation>
    </message>
    <message>
        <source>The window cannot be of the size {size}.</source>
        <translation>Das Fenster kann nicht {size} groß sein.</translation>
    </message>
    <message>
        <source>There are no colleagues in the directory.</source>
        <translation>Im Verzeichnis sind keine Kontakte.</translation>
    </message>
    <message>
        <source>There are {count} characters too many: {rule}</source>
        <translation>Es sind {count} Zeichen zu viel: {rule}</translation>
    </message>
    <message>
        <source>There is a line break or a control character in it. Type it anew.</source>
        <translation>Darin ist ein Zeilenumbruch oder ein Steuerzeichen. Geben Sie es neu ein.</translation>
    </message>
    <message>
        <source>There is no Exchange Web Services at the configured address.</source>
        <translation>An der eingestellten Adresse gibt es keine Exchange Web Services.</translation>
    </message>
    <message>
        <source>There is no Microsoft Graph at the address of {host}.</source>
        <translation>An der Adresse von {host} gibt es kein Microsoft Graph.</translation>
    </message>
    <message>
        <source>There is no row in the file.</source>
        <translation>In der Datei ist keine Zeile.</translation>
    </message>
    <message>
        <source>There is no settings file {file}.</source>
        <translation>Es gibt keine Einstellungsdatei {file}.</translation>
    </message>
    <message>
        <source>There is one character too many: {rule}</source>
        <translation>Es ist ein Zeichen zu viel: {rule}</translation>
    </message>
    <message>
        <source>There was no colleague to look at.</source>
        <translation>Es gab keinen Kontakt zum Ansehen.</translation>
    </message>
    <message>
        <source>This account cannot sign in.</source>
        <translation>Dieses Konto kann sich nicht anmelden.</translation>
    </message>
    <message>
        <source>This account does not belong to the organisation {organisation}.</source>
        <translation>Dieses Konto gehört nicht zur Organisation {organisation}.</translation>
    </message>
    <message>
        <source>This account does not belong to the organisation.</source>
        <translation>Dieses Konto gehört nicht zur Organisation.</translation>
    </message>
    <message>
        <source>This account is disabled.</source>
        <translation>Dieses Konto ist deaktiviert.</translation>
    </message>
    <message>
        <source>This computer and the server differ by {minutes} min {seconds} s.</source>
        <translation>Dieser Computer und der Server unterscheiden sich um {minutes} min {seconds} s.</translation>
    </message>
    <message>
        <source>This computer does not know {host}; the proxy looks it up.</source>
        <translation>Dieser Computer kennt {host} nicht; der Proxy schlägt den Namen nach.</translation>
    </message>
    <message>
        <source>This computer has nothing to sign in with at {host} as the Windows user.</source>
        <translation>Dieser Computer hat nichts, womit er sich bei {host} als Windows-Benutzer anmelden könnte.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock agrees with the server&apos;s.</source>
        <translation>Die Uhr dieses Computers stimmt mit der des Servers überein.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {minutes} min {seconds} s ahead of the server&apos;s.</source>
        <translation>Die Uhr dieses Computers geht gegenüber dem Server {minutes} min {seconds} s vor.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {minutes} min {seconds} s behind the server&apos;s.</source>
        <translation>Die Uhr dieses Computers geht gegenüber dem Server {minutes} min {seconds} s nach.</translation>
    </message>
    <message>
        <source>This installation cannot sign in with the Windows account.</source>
        <translation>Diese Installation kann sich nicht mit dem Windows-Konto anmelden.</translation>
    </message>
    <message>
        <source>This is a JSON file, not a CSV file.</source>
        <translation>Das ist eine JSON-Datei, keine CSV-Datei.</translation>
    </message>
    <message>
        <source>This is a PDF document, not a CSV file.</source>
        <translation>Das ist ein PDF-Dokument, keine CSV-Datei.</translation>
    </message>
    <message>
        <source>This is a SHA-1 thumbprint of 40 characters. The SHA-256 fingerprint is needed; it has 64.</source>
        <translation>Das ist ein SHA-1-Fingerabdruck mit 40 Zeichen. Nötig ist der SHA-256-Fingerabdruck; er hat 64.</translation>
    </message>
    <message>
        <source>This is a calendar file (iCalendar), not a CSV file.</source>
        <translation>Das ist eine Kalenderdatei (iCalendar), keine CSV-Datei.</translation>
    </message>
    <message>
        <source>This is a fault of the program. Give the administrator the code and the correlation ID.</source>
        <translation>Das ist ein Fehler des Programms. Geben Sie der Administration den Code und die Korrelations-ID.</translation>
    </message>
    <message>
        <source>This is a file of business cards (vCard), not a CSV file.</source>
        <translation>Das ist eine Datei mit Visitenkarten (vCard), keine CSV-Datei.</translation>
    </message>
    <message>
        <source>This is a second address of the mailbox, not its main one.</source>
        <translation>Das ist eine zweite Adresse des Postfachs, nicht seine Hauptadresse.</translation>
    </message>
    <message>
        <source>This is a text document, not a CSV file.</source>
        <translation>Das ist ein Textdokument, keine CSV-Datei.</translation>
    </message>
    <message>
        <source>This is a web page, not a CSV file.</source>
        <translation>Das ist eine Webseite, keine CSV-Datei.</translation>
    </message>
    <message>
        <source>This is an Excel workbook or another packed file, not a CSV file.</source>
        <translation>Das ist eine Excel-Arbeitsmappe oder eine andere gepackte Datei, keine CSV-Datei.</translation>
    </message>
    <message>
        <source>This is an XML file, not a CSV file.</source>
        <translation>Das ist eine XML-Datei, keine CSV-Datei.</translation>
    </message>
    <message>
        <source>This is an export of a directory (LDIF), not a CSV file.</source>
        <translation>Das ist ein Export eines Verzeichnisses (LDIF), keine CSV-Datei.</translation>
    </message>
    <message>
        <source>This is an internal Exchange address; the mail address with an @ is needed.</source>
        <translation>Das ist eine interne Exchange-Adresse; nötig ist die E-Mail-Adresse mit einem @.</translation>
    </message>
    <message>
        <source>This is an old Excel workbook, not a CSV file.</source>
        <translation>Das ist eine alte Excel-Arbeitsmappe, keine CSV-Datei.</translation>
    </message>
    <message>
        <source>This is an old spreadsheet (SYLK), not a CSV file.</source>
        <translation>Das ist eine alte Tabelle (SYLK), keine CSV-Datei.</translation>
    </message>
    <message>
        <source>This is not a text file.</source>
        <translation>Das ist keine Textdatei.</translation>
    </message>
    <message>
        <source>This is not a valid mail address.</source>
        <translation>Das ist keine gültige E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>This is the application (client) ID. Here the directory (tenant) ID belongs.</source>
        <translation>Das ist die Anwendungs-ID (Client). Hierher gehört die Verzeichnis-ID (Mandant).</translation>
    </message>
    <message>
        <source>This is the directory (tenant) ID. Here the application (client) ID belongs.</source>
        <translation>Das ist die Verzeichnis-ID (Mandant). Hierher gehört die Anwendungs-ID (Client).</translation>
    </message>
    <message>
        <source>This is too long: {max_length} characters are the most.</source>
        <translation>Das ist zu lang: höchstens {max_length} Zeichen.</translation>
    </message>
    <message>
        <source>This machine has no keyring that keeps passwords safely.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund, der Kennwörter sicher aufbewahrt.</translation>
    </message>
    <message>
        <source>This sign-in was redeemed before.</source>
        <translation>Diese Anmeldung wurde schon eingelöst.</translation>
    </message>
    <message>
        <source>This way of signing in is not possible here.</source>
        <translation>Diese Art der Anmeldung ist hier nicht möglich.</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>Dieses Fenster</translation>
    </message>
    <message>
        <source>Times and subject</source>
        <translation>Zeiten und Betreff</translation>
    </message>
    <message>
        <source>Times are shown, subjects and places are not.</source>
        <translation>Zeiten werden gezeigt, Betreff und Ort nicht.</translation>
    </message>
    <message>
        <source>Times only</source>
        <translation>Nur Zeiten</translation>
    </message>
    <message>
        <source>Times, subject and place</source>
        <translation>Zeiten, Betreff und Ort</translation>
    </message>
    <message>
        <source>To see subjects, the colleague shares the calendar with “Can view titles and locations”; an administrator can set that as the default for everyone.</source>
        <translation>Um Betreffe zu sehen, gibt die Person den Kalender mit „Kann Titel und Orte anzeigen“ frei; die Administration kann das als Vorgabe für alle festlegen.</translation>
    </message>
    <message>
        <source>Try again in a moment; close other windows of the console if it stays.</source>
        <translation>Versuchen Sie es gleich noch einmal; bleibt es dabei, schließen Sie andere Fenster der Konsole.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>Try again, or sign in in the browser.</source>
        <translation>Versuchen Sie es noch einmal, oder melden Sie sich im Browser an.</translation>
    </message>
    <message>
        <source>Try again; if it stays, tell your administrator.</source>
        <translation>Versuchen Sie es noch einmal; bleibt es dabei, informieren Sie Ihre Administration.</translation>
    </message>
    <message>
        <source>Two characters are missing: {rule}</source>
        <translation>Zwei Zeichen fehlen: {rule}</translation>
    </message>
    <message>
        <source>US Department of Defense</source>
        <translation>US-Verteidigungsministerium</translation>
    </message>
    <message>
        <source>US government (GCC High)</source>
        <translation>US-Behörden (GCC High)</translation>
    </message>
    <message>
        <source>Unlock the keyring, or sign in to the system again, and try once more.</source>
        <translation>Entsperren Sie den Schlüsselbund, oder melden Sie sich neu am System an, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Use an address that begins with https://.</source>
        <translation>Verwenden Sie eine Adresse, die mit https:// beginnt.</translation>
    </message>
    <message>
        <source>Use the newer version; this one leaves the file as it is.</source>
        <translation>Verwenden Sie die neuere Version; diese lässt die Datei, wie sie ist.</translation>
    </message>
    <message>
        <source>Use the server&apos;s name as it stands in the certificate, in Settings, Calendar Integration.</source>
        <translation>Verwenden Sie unter Einstellungen, Kalenderanbindung, den Namen des Servers, wie er im Zertifikat steht.</translation>
    </message>
    <message>
        <source>Use the server&apos;s name in the EWS URL as it is registered in the directory (service principal name HTTP/{host}), no alias and no number.</source>
        <translation>Verwenden Sie in der EWS-URL den Namen des Servers, wie er im Verzeichnis eingetragen ist (Dienstprinzipalname HTTP/{host}), keinen Alias und keine Nummer.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>User name and password (Basic)</source>
        <translation>Benutzername und Kennwort (Basic)</translation>
    </message>
    <message>
        <source>User name and password (NTLM)</source>
        <translation>Benutzername und Kennwort (NTLM)</translation>
    </message>
    <message>
        <source>User name and password do not belong into the address. They have fields of their own.</source>
        <translation>Benutzername und Kennwort gehören nicht in die Adresse. Sie haben eigene Felder.</translation>
    </message>
    <message>
        <source>User name and password only. Microsoft no longer accepts this for calendars in Office 365.</source>
        <translation>Nur Benutzername und Kennwort. Microsoft nimmt das für Kalender in Office 365 nicht mehr an.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>What a library wrote as it crashed</source>
        <translation>Was eine Bibliothek beim Absturz schrieb</translation>
    </message>
    <message>
        <source>What an organisation decides about the Attendant Console.</source>
        <translation>Was eine Organisation über die Attendant Console festlegt.</translation>
    </message>
    <message>
        <source>What follows the @ is not a valid domain.</source>
        <translation>Was auf das @ folgt, ist keine gültige Domäne.</translation>
    </message>
    <message>
        <source>What looks like a password stands in the policy in {place}: {keys}.</source>
        <translation>In der Richtlinie in {place} steht, was wie ein Kennwort aussieht: {keys}.</translation>
    </message>
    <message>
        <source>What the owner does not share stays hidden in any case, as do private and confidential appointments.</source>
        <translation>Was der Besitzer nicht freigibt, bleibt auf jeden Fall verborgen, ebenso private und vertrauliche Termine.</translation>
    </message>
    <message>
        <source>Where the settings come from</source>
        <translation>Woher die Einstellungen kommen</translation>
    </message>
    <message>
        <source>Where your organisation&apos;s mailboxes are.</source>
        <translation>Wo die Postfächer Ihrer Organisation sind.</translation>
    </message>
    <message>
        <source>Windows did not complete the sign-in with its account.</source>
        <translation>Windows hat die Anmeldung mit seinem Konto nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>Windows does not know {host} as a server of the organisation.</source>
        <translation>Windows kennt {host} nicht als Server der Organisation.</translation>
    </message>
    <message>
        <source>Windows offers no sign-in with its account to this program.</source>
        <translation>Windows bietet diesem Programm keine Anmeldung mit seinem Konto an.</translation>
    </message>
    <message>
        <source>Without a mail address there is no calendar to look at.</source>
        <translation>Ohne E-Mail-Adresse gibt es keinen Kalender, der sich ansehen lässt.</translation>
    </message>
    <message>
        <source>Without any decision it is off.</source>
        <translation>Ohne Entscheidung ist es aus.</translation>
    </message>
    <message>
        <source>Without any decision it is on.</source>
        <translation>Ohne Entscheidung ist es an.</translation>
    </message>
    <message>
        <source>Without any decision: {value} {unit}.</source>
        <translation>Ohne Entscheidung: {value} {unit}.</translation>
    </message>
    <message>
        <source>Without any decision: {value}.</source>
        <translation>Ohne Entscheidung: {value}.</translation>
    </message>
    <message>
        <source>Write “Name” or “Mail address” above the column that does, or import the file in the window, where you can say what each column is for.</source>
        <translation>Schreiben Sie „Name“ oder „E-Mail-Adresse“ über die Spalte, die sie enthält, oder importieren Sie die Datei im Fenster; dort können Sie angeben, wofür jede Spalte steht.</translation>
    </message>
    <message>
        <source>You are not assigned to this application.</source>
        <translation>Sie sind dieser Anwendung nicht zugewiesen.</translation>
    </message>
    <message>
        <source>Your organisation does not allow this way of signing in on this device.</source>
        <translation>Ihre Organisation erlaubt diese Art der Anmeldung auf diesem Gerät nicht.</translation>
    </message>
    <message>
        <source>Your sign-in has ended.</source>
        <translation>Ihre Anmeldung ist beendet.</translation>
    </message>
    <message>
        <source>a SHA-256 fingerprint has 64 characters.</source>
        <translation>ein SHA-256-Fingerabdruck hat 64 Zeichen.</translation>
    </message>
    <message>
        <source>an ID has 8-4-4-4-12 characters.</source>
        <translation>eine ID hat 8-4-4-4-12 Zeichen.</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>demonstration: the calendars come from this computer, nothing is asked of Microsoft.</source>
        <translation>Vorführung: Die Kalender kommen von diesem Computer, Microsoft wird nichts gefragt.</translation>
    </message>
    <message>
        <source>http:// would send the password unprotected to {host}. Use https://.</source>
        <translation>http:// würde das Kennwort ungeschützt an {host} senden. Verwenden Sie https://.</translation>
    </message>
    <message>
        <source>line {line}: {rule}</source>
        <translation>Zeile {line}: {rule}</translation>
    </message>
    <message>
        <source>line {line}: {value}: {rule}</source>
        <translation>Zeile {line}: {value}: {rule}</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>Minute</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>registry, HKCU</source>
        <translation>Registrierung, HKCU</translation>
    </message>
    <message>
        <source>registry, HKLM</source>
        <translation>Registrierung, HKLM</translation>
    </message>
    <message>
        <source>second</source>
        <translation>Sekunde</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>{added} new, {updated} changed, {unchanged} as before.</source>
        <translation>{added} neu, {updated} geändert, {unchanged} wie bisher.</translation>
    </message>
    <message>
        <source>{again} If it stays, tell your administrator.</source>
        <translation>{again} Bleibt es dabei, informieren Sie Ihre Administration.</translation>
    </message>
    <message>
        <source>{character} cannot be part of a fingerprint: it has the digits 0-9 and the letters a-f only.</source>
        <translation>{character} kann nicht Teil eines Fingerabdrucks sein: er hat nur die Ziffern 0-9 und die Buchstaben a-f.</translation>
    </message>
    <message>
        <source>{character} cannot be part of an ID: it has the digits 0-9 and the letters a-f only.</source>
        <translation>{character} kann nicht Teil einer ID sein: sie hat nur die Ziffern 0-9 und die Buchstaben a-f.</translation>
    </message>
    <message>
        <source>{count} characters are missing: {rule}</source>
        <translation>{count} Zeichen fehlen: {rule}</translation>
    </message>
    <message>
        <source>{default} is used until you correct it in Settings.</source>
        <translation>{default} gilt, bis Sie es in den Einstellungen berichtigen.</translation>
    </message>
    <message>
        <source>{file}</source>
        <translation>{file}</translation>
    </message>
    <message>
        <source>{file}, named by --settings</source>
        <translation>{file}, genannt mit --settings</translation>
    </message>
    <message>
        <source>{host} asks for the account&apos;s password.</source>
        <translation>{host} verlangt das Kennwort des Kontos.</translation>
    </message>
    <message>
        <source>{host} belongs to Office 365, not to an Exchange server of your own. Choose the provider Office 365: this account&apos;s password will be refused.</source>
        <translation>{host} gehört zu Office 365, nicht zu einem eigenen Exchange-Server. Wählen Sie den Anbieter Office 365: das Kennwort dieses Kontos wird abgelehnt werden.</translation>
    </message>
    <message>
        <source>{host} does not offer the kind of sign-in that is set; it offers {offered}.</source>
        <translation>{host} bietet die eingestellte Art der Anmeldung nicht an, sondern {offered}.</translation>
    </message>
    <message>
        <source>{host} does not speak https at this address.</source>
        <translation>{host} spricht an dieser Adresse kein https.</translation>
    </message>
    <message>
        <source>{host} is not the name of a server.</source>
        <translation>{host} ist nicht der Name eines Servers.</translation>
    </message>
    <message>
        <source>{host} is {addresses}.</source>
        <translation>{host} ist {addresses}.</translation>
    </message>
    <message>
        <source>{host} knows no mailbox {mailbox}.</source>
        <translation>{host} kennt kein Postfach {mailbox}.</translation>
    </message>
    <message>
        <source>{host} knows the organisation {tenant}.</source>
        <translation>{host} kennt die Organisation {tenant}.</translation>
    </message>
    <message>
        <source>{host} listens on port {port}.</source>
        <translation>{host} antwortet an Port {port}.</translation>
    </message>
    <message>
        <source>{host} refuses the connection.</source>
        <translation>{host} lehnt die Verbindung ab.</translation>
    </message>
    <message>
        <source>{host} sends the console to another address.</source>
        <translation>{host} schickt die Konsole an eine andere Adresse.</translation>
    </message>
    <message>
        <source>{host} speaks only an outdated form of TLS.</source>
        <translation>{host} spricht nur eine veraltete Form von TLS.</translation>
    </message>
    <message>
        <source>{host} took too long to answer.</source>
        <translation>{host} hat zu lange für die Antwort gebraucht.</translation>
    </message>
    <message>
        <source>{inspector} opens the encrypted connection on the way. Where the server uses Extended Protection, Windows sign-in and NTLM fail behind it: have {host} exempted from inspection.</source>
        <translation>{inspector} öffnet die verschlüsselte Verbindung unterwegs. Verwendet der Server den erweiterten Schutz, scheitern Windows-Anmeldung und NTLM dahinter: Lassen Sie {host} von der Prüfung ausnehmen.</translation>
    </message>
    <message>
        <source>{layer}: {options}.</source>
        <translation>{layer}: {options}.</translation>
    </message>
    <message>
        <source>{line} {rest}</source>
        <translation>{line} {rest}</translation>
    </message>
    <message>
        <source>{name} has this mail address already.</source>
        <translation>{name} hat diese E-Mail-Adresse schon.</translation>
    </message>
    <message>
        <source>{name} is a guest of this organisation and has no calendar in it.</source>
        <translation>{name} ist Gast dieser Organisation und hat dort keinen Kalender.</translation>
    </message>
    <message>
        <source>{name} is not in the directory any more.</source>
        <translation>{name} ist nicht mehr im Verzeichnis.</translation>
    </message>
    <message>
        <source>{option}</source>
        <translation>{option}</translation>
    </message>
    <message>
        <source>{option} is “{value}” by policy, in {place}. {rule}</source>
        <translation>{option} ist laut Richtlinie „{value}“, in {place}. {rule}</translation>
    </message>
    <message>
        <source>{option} is “{value}” in the settings file. {rule}</source>
        <translation>{option} ist „{value}“ in der Einstellungsdatei. {rule}</translation>
    </message>
    <message>
        <source>{option}, {rest}</source>
        <translation>{option}, {rest}</translation>
    </message>
    <message>
        <source>{place} was written by somebody who is no administrator, and does not count.</source>
        <translation>{place} stammt von jemandem ohne Administratorrechte und zählt nicht.</translation>
    </message>
    <message>
        <source>{proxy} leads there.</source>
        <translation>{proxy} führt dorthin.</translation>
    </message>
    <message>
        <source>{scheme}:// is not possible here. An EWS URL begins with https://.</source>
        <translation>{scheme}:// ist hier nicht möglich. Eine EWS-URL beginnt mit https://.</translation>
    </message>
    <message>
        <source>{summary} ({detail})</source>
        <translation>{summary} ({detail})</translation>
    </message>
    <message>
        <source>{table} in the settings file is {value}. A table [{table}] belongs there.</source>
        <translation>{table} ist in der Einstellungsdatei {value}. Dort gehört eine Tabelle [{table}] hin.</translation>
    </message>
    <message>
        <source>{table} is “{value}” by policy, in {place}. Options belong below it.</source>
        <translation>{table} ist laut Richtlinie „{value}“, in {place}. Darunter gehören Einstellungen.</translation>
    </message>
    <message>
        <source>{value} is a domain. It can stand as Directory (tenant) ID; here the application&apos;s ID belongs.</source>
        <translation>{value} ist eine Domäne. Sie kann als Verzeichnis-ID (Mandant) stehen; hierher gehört die ID der Anwendung.</translation>
    </message>
    <message>
        <source>{value} is neither an ID of 8-4-4-4-12 characters nor a domain such as contoso.onmicrosoft.com.</source>
        <translation>{value} ist weder eine ID aus 8-4-4-4-12 Zeichen noch eine Domäne wie contoso.onmicrosoft.com.</translation>
    </message>
    <message>
        <source>{value} is neither true nor false.</source>
        <translation>{value} ist weder wahr (true) noch falsch (false).</translation>
    </message>
    <message>
        <source>{value} is not a domain such as contoso.onmicrosoft.com.</source>
        <translation>{value} ist keine Domäne wie contoso.onmicrosoft.com.</translation>
    </message>
    <message>
        <source>{value} is not a text.</source>
        <translation>{value} ist kein Text.</translation>
    </message>
    <message>
        <source>{value} is not a whole number.</source>
        <translation>{value} ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>{value} is not an address that can be used.</source>
        <translation>{value} ist keine Adresse, die sich verwenden lässt.</translation>
    </message>
    <message>
        <source>{value} is not one of the choices: {choices}.</source>
        <translation>{value} ist keine der Möglichkeiten: {choices}.</translation>
    </message>
    <message>
        <source>{value} is too large: {maximum} {unit} is the most.</source>
        <translation>{value} ist zu groß: höchstens {maximum} {unit}.</translation>
    </message>
    <message>
        <source>{value} is too small: {minimum} {unit} is the least.</source>
        <translation>{value} ist zu klein: mindestens {minimum} {unit}.</translation>
    </message>
    <message>
        <source>{value} is too small: {minimum} {unit} or more, because Microsoft throttles whoever asks more often.</source>
        <translation>{value} ist zu klein: mindestens {minimum} {unit}, denn Microsoft drosselt, wer öfter fragt.</translation>
    </message>
    <message>
        <source>{version} can be broken: have the server updated.</source>
        <translation>{version} lässt sich brechen: lassen Sie den Server aktualisieren.</translation>
    </message>
    <message>
        <source>{version}. The pinned certificate. {certificate}</source>
        <translation>{version}. Das festgelegte Zertifikat. {certificate}</translation>
    </message>
    <message>
        <source>{version}. {certificate}</source>
        <translation>{version}. {certificate}</translation>
    </message>
    <message>
        <source>{what} {certificate} SHA-256: {sha256}</source>
        <translation>{what} {certificate} SHA-256: {sha256}</translation>
    </message>
    <message>
        <source>“This window” needs the first URL under “Mobile and desktop applications” in Azure.</source>
        <translation>„Dieses Fenster“ braucht die erste URL unter „Mobilgeräte- und Desktopanwendungen“ in Azure.</translation>
    </message>
    <message>
        <source>“{name}” is a list, not a person.</source>
        <translation>„{name}“ ist eine Liste, keine Person.</translation>
    </message>
</context>
</TS>
