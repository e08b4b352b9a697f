<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it_IT" sourcelanguage="en">
<context>
    <name>AddressBookDialog</name>
    <message>
        <source>Search the address book</source>
        <translation>Cerca nella rubrica</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Cerca</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Persone trovate</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>C&amp;hiudi</translation>
    </message>
    <message>
        <source>Type a part of a name or mail address.</source>
        <translation>Digitare una parte del nome o dell&apos;indirizzo e-mail.</translation>
    </message>
    <message>
        <source>Searching for “{text}”…</source>
        <translation>Ricerca di “{text}”…</translation>
    </message>
    <message>
        <source>1 more is not added either.</source>
        <translation>Anche un&apos;altra voce non è stata aggiunta.</translation>
    </message>
    <message numerus="yes">
        <source>%n more are not added either.</source>
        <translation>
            <numerusform>Anche %n altra voce non è stata aggiunta.</numerusform>
            <numerusform>Anche altre %n voci non sono state aggiunte.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 person is added to the colleagues.</source>
        <translation>1 persona aggiunta ai colleghi.</translation>
    </message>
    <message numerus="yes">
        <source>%n people are added to the colleagues.</source>
        <translation>
            <numerusform>%n persona aggiunta ai colleghi.</numerusform>
            <numerusform>%n persone aggiunte ai colleghi.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are among the colleagues already.</source>
        <translation>Sono già tra i colleghi.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>{name} is not added: {reason}</source>
        <translation>Voce non aggiunta: {name}. {reason}</translation>
    </message>
    <message>
        <source>Nobody in the address book matches “{text}”.</source>
        <translation>Nessuno nella rubrica corrisponde a “{text}”.</translation>
    </message>
    <message>
        <source>1 person found.</source>
        <translation>1 persona trovata.</translation>
    </message>
    <message numerus="yes">
        <source>The first %n people. Type more to find fewer.</source>
        <translation>
            <numerusform>La prima %n persona. Digitare di più per trovarne meno.</numerusform>
            <numerusform>Le prime %n persone. Digitare di più per trovarne meno.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people found.</source>
        <translation>
            <numerusform>%n persona trovata.</numerusform>
            <numerusform>%n persone trovate.</numerusform>
        </translation>
    </message>
    <message>
        <source>Press Enter to search again.</source>
        <translation>Premere Invio per cercare di nuovo.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n people to colleagues</source>
        <translation>
            <numerusform>&amp;Aggiungi %n persona ai colleghi</numerusform>
            <numerusform>&amp;Aggiungi %n persone ai colleghi</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add to colleagues</source>
        <translation>&amp;Aggiungi ai colleghi</translation>
    </message>
    <message>
        <source>{name} has no mail address here, so there is no calendar to look at.</source>
        <translation>{name} non ha qui un indirizzo e-mail, quindi non c&apos;è un calendario da leggere.</translation>
    </message>
    <message>
        <source>Name or mail address</source>
        <translation>Nome o indirizzo e-mail</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Cancella</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Ricerca in corso</translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>Not up to date, {age}</source>
        <translation>Non aggiornato, {age}</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Accedi</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Impostazioni…</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Chiedi di nuovo</translation>
    </message>
</context>
<context>
    <name>AppointmentList</name>
    <message>
        <source>Appointments today</source>
        <translation>Appuntamenti di oggi</translation>
    </message>
</context>
<context>
    <name>AwayNote</name>
    <message>
        <source>Automatic reply</source>
        <translation>Risposta automatica</translation>
    </message>
    <message>
        <source>Automatic reply, until {when}</source>
        <translation>Risposta automatica, fino {when}</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Mostrare meno</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrare tutto</translation>
    </message>
</context>
<context>
    <name>AzureSteps</name>
    <message>
        <source>In the Microsoft Entra admin centre, open App registrations, New registration. Any name will do; choose accounts in this organizational directory only.</source>
        <translation>Nell&apos;interfaccia di amministrazione di Microsoft Entra, aprire Registrazioni app, Nuova registrazione. Il nome è libero; scegliere solo account in questa directory dell&apos;organizzazione.</translation>
    </message>
    <message>
        <source>From its Overview, copy the Application (client) ID and the Directory (tenant) ID into the fields above.</source>
        <translation>Dalla Panoramica, copiare l&apos;ID applicazione (client) e l&apos;ID della directory (tenant) nei campi qui sopra.</translation>
    </message>
    <message>
        <source>Grant admin consent there, or send this link to an administrator, who allows it once for everyone.</source>
        <translation>Concedere lì il consenso amministratore, o inviare questo collegamento a un amministratore, che lo consente una volta per tutti.</translation>
    </message>
    <message>
        <source>Grant admin consent there. With both IDs entered above, a link for an administrator stands here.</source>
        <translation>Concedere lì il consenso amministratore. Con entrambi gli ID inseriti sopra, qui compare un collegamento per l&apos;amministratore.</translation>
    </message>
    <message>
        <source>Exchange Online lets in only the programs on its list. In Exchange Online PowerShell (this replaces the list; name the programs that are on it already too):</source>
        <translation>Exchange Online fa entrare solo i programmi del suo elenco. In PowerShell di Exchange Online (questo sostituisce l&apos;elenco; indicare anche i programmi già presenti):</translation>
    </message>
    <message>
        <source>Under Authentication, set Allow public client flows to Yes.</source>
        <translation>In Autenticazione, impostare “Consenti flussi client pubblici” su Sì.</translation>
    </message>
    <message>
        <source>Under Authentication, Add a platform, Mobile and desktop applications, enter:</source>
        <translation>In Autenticazione, Aggiungi una piattaforma, Applicazioni per dispositivi mobili e desktop, inserire:</translation>
    </message>
    <message>
        <source>Under Authentication, Add a platform, Mobile and desktop applications, tick the first URL:</source>
        <translation>In Autenticazione, Aggiungi una piattaforma, Applicazioni per dispositivi mobili e desktop, selezionare il primo URL:</translation>
    </message>
    <message>
        <source>Under API permissions, Add a permission, APIs my organization uses, Office 365 Exchange Online, Delegated permissions:</source>
        <translation>In Autorizzazioni API, Aggiungi un&apos;autorizzazione, API usate dall&apos;organizzazione, Office 365 Exchange Online, Autorizzazioni delegate:</translation>
    </message>
    <message>
        <source>Under API permissions, Add a permission, Microsoft Graph, Delegated permissions:</source>
        <translation>In Autorizzazioni API, Aggiungi un&apos;autorizzazione, Microsoft Graph, Autorizzazioni delegate:</translation>
    </message>
    <message>
        <source>optional: subjects of shared calendars</source>
        <translation>facoltativa: oggetti dei calendari condivisi</translation>
    </message>
    <message>
        <source>optional: automatic replies, and what Teams says</source>
        <translation>facoltativo: risposte automatiche e ciò che segnala Teams</translation>
    </message>
    <message>
        <source>What to set up in Azure</source>
        <translation>Che cosa configurare in Azure</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Chiudi questo messaggio</translation>
    </message>
</context>
<context>
    <name>BrowserPage</name>
    <message>
        <source>Sign in with your work account</source>
        <translation>Accedere con l&apos;account di lavoro</translation>
    </message>
    <message>
        <source>Page of {host}, encrypted</source>
        <translation>Pagina di {host}, cifrata</translation>
    </message>
</context>
<context>
    <name>BugBox</name>
    <message>
        <source>Something unexpected happened</source>
        <translation>È successo qualcosa di inatteso</translation>
    </message>
    <message>
        <source>Something unexpected happened in the console.</source>
        <translation>Nella console è successo qualcosa di inatteso.</translation>
    </message>
    <message>
        <source>You can go on working, and what you entered is still there. If something looks wrong, close the console and start it again. Your administrator can mend it with the details below: they hold no passwords and no appointments.</source>
        <translation>Si può continuare a lavorare, e ciò che è stato inserito c&apos;è ancora. Se qualcosa appare sbagliato, chiudere la console e riavviarla. Con i dettagli qui sotto l&apos;amministratore può far rimediare: non contengono né password né appuntamenti.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Dettagli</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>&amp;Copiare i dettagli</translation>
    </message>
    <message>
        <source>C&amp;lose the console</source>
        <translation>Ch&amp;iudere la console</translation>
    </message>
    <message>
        <source>Co&amp;ntinue</source>
        <translation>Co&amp;ntinuare</translation>
    </message>
    <message numerus="yes">
        <source>%n more faults happened since.</source>
        <translation>
            <numerusform>Da allora si è verificato %n altro errore.</numerusform>
            <numerusform>Da allora si sono verificati altri %n errori.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiato</translation>
    </message>
</context>
<context>
    <name>CalendarIntegrationPage</name>
    <message>
        <source>Calendar Integration</source>
        <translation>Integrazione calendario</translation>
    </message>
    <message>
        <source>Choose Office 365</source>
        <translation>Scegli Office 365</translation>
    </message>
    <message>
        <source>Complete the EWS URL</source>
        <translation>Completare l&apos;URL EWS</translation>
    </message>
</context>
<context>
    <name>ColleagueEditor</name>
    <message>
        <source>Edit colleague</source>
        <translation>Modifica collega</translation>
    </message>
    <message>
        <source>Add a colleague</source>
        <translation>Aggiungi collega</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>Indirizzo e-mail</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Reparto</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Ruolo</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Sede</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>&amp;Preferito</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salva</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annulla</translation>
    </message>
    <message>
        <source>The notes have more than {limit} characters.</source>
        <translation>Le note superano i {limit} caratteri.</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Chiudere senza salvare?</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Scarta le modifiche</translation>
    </message>
    <message>
        <source>What you entered is not saved yet.</source>
        <translation>I dati inseriti non sono ancora salvati.</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Continua a modificare</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Salvataggio…</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>&amp;Mail address</source>
        <translation>Indirizzo &amp;e-mail</translation>
    </message>
    <message>
        <source>Num&amp;bers</source>
        <translation>N&amp;umeri</translation>
    </message>
    <message>
        <source>&amp;Department</source>
        <translation>&amp;Reparto</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>Ru&amp;olo</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>Se&amp;de</translation>
    </message>
    <message>
        <source>N&amp;otes</source>
        <translation>No&amp;te</translation>
    </message>
</context>
<context>
    <name>Colleagues</name>
    <message>
        <source>{name} is deleted.</source>
        <translation>Voce eliminata: {name}.</translation>
    </message>
    <message>
        <source>Import colleagues</source>
        <translation>Importa colleghi</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>Tabelle (*.csv *.txt *.tsv);;Tutti i file (*)</translation>
    </message>
    <message>
        <source>Imported: {added} new, {updated} changed.</source>
        <translation>Importazione: {added} nuovi, {updated} modificati.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Operazione annullata.</translation>
    </message>
    <message>
        <source>{name} is changed.</source>
        <translation>Voce modificata: {name}.</translation>
    </message>
    <message>
        <source>{name} is added.</source>
        <translation>Voce aggiunta: {name}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>ColumnMapping</name>
    <message>
        <source>Not used</source>
        <translation>Non usata</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome completo</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Cognome</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>Indirizzo e-mail</translation>
    </message>
    <message>
        <source>Work number</source>
        <translation>Numero ufficio</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>Numero cellulare</translation>
    </message>
    <message>
        <source>Home number</source>
        <translation>Numero casa</translation>
    </message>
    <message>
        <source>Other number</source>
        <translation>Altro numero</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Reparto</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Ruolo</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Sede</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Key of the person in the file&apos;s source</source>
        <translation>Chiave della persona nell&apos;origine del file</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Colonne del file</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>Colonna {number}</translation>
    </message>
    <message>
        <source>Use of the column {title}</source>
        <translation>Uso della colonna {title}</translation>
    </message>
    <message>
        <source>For example {values}</source>
        <translation>Per esempio {values}</translation>
    </message>
</context>
<context>
    <name>ConnectionTest</name>
    <message>
        <source>Connection</source>
        <translation>Connessione</translation>
    </message>
    <message>
        <source>Steps of the connection test</source>
        <translation>Passi della prova di connessione</translation>
    </message>
    <message>
        <source>Tries what is entered, step by step. Nothing is saved.</source>
        <translation>Prova passo per passo ciò che è inserito. Non viene salvato nulla.</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Prova connessione</translation>
    </message>
    <message>
        <source>Cancel test</source>
        <translation>Interrompi la prova</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copia resoconto</translation>
    </message>
    <message>
        <source>Correct the marked field above first.</source>
        <translation>Correggere prima il campo segnato qui sopra.</translation>
    </message>
    <message>
        <source>The test was cancelled.</source>
        <translation>La prova è stata interrotta.</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>Il resoconto è negli appunti.</translation>
    </message>
    <message>
        <source>The settings were edited after this test. Test again.</source>
        <translation>Le impostazioni sono cambiate dopo questa prova. Provare di nuovo.</translation>
    </message>
    <message>
        <source>The test failed at: {step}</source>
        <translation>La prova non è riuscita a: {step}</translation>
    </message>
    <message>
        <source>The connection works.</source>
        <translation>La connessione funziona.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Prova in corso…</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>Signed in as {name}.</source>
        <translation>Accesso effettuato come {name}.</translation>
    </message>
    <message>
        <source>Signed out.</source>
        <translation>Disconnesso.</translation>
    </message>
</context>
<context>
    <name>ContactListModel</name>
    <message>
        <source>Colleague</source>
        <translation>Collega</translation>
    </message>
</context>
<context>
    <name>ContactListView</name>
    <message>
        <source>Colleagues</source>
        <translation>Colleghi</translation>
    </message>
</context>
<context>
    <name>ContactPane</name>
    <message>
        <source>Reading the colleagues…</source>
        <translation>Lettura dei colleghi…</translation>
    </message>
    <message>
        <source>{nothing} Did you mean:</source>
        <translation>{nothing} Forse si intendeva:</translation>
    </message>
    <message>
        <source>Nobody found for “{query}”.</source>
        <translation>Nessun risultato per “{query}”.</translation>
    </message>
    <message>
        <source>{found} of {total}</source>
        <translation>{found} di {total}</translation>
    </message>
    <message>
        <source>No colleagues yet</source>
        <translation>Ancora nessun collega</translation>
    </message>
    <message>
        <source>Bring them in from a file, find them in the organisation&apos;s address book, or enter them by hand.</source>
        <translation>Importarli da un file, cercarli nella rubrica dell&apos;organizzazione o inserirli a mano.</translation>
    </message>
    <message>
        <source>Import a CSV file…</source>
        <translation>Importa un file CSV…</translation>
    </message>
    <message>
        <source>Search the address book…</source>
        <translation>Cerca nella rubrica…</translation>
    </message>
    <message>
        <source>Add a colleague…</source>
        <translation>Aggiungi collega…</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Benvenuti</translation>
    </message>
    <message>
        <source>Nothing is set up yet. An administrator does it once, in four steps: where the mailboxes are, who reads them, a test, and what the other desks need.</source>
        <translation>Non è ancora configurato nulla. Lo fa una volta un amministratore, in quattro passi: dove sono le caselle, chi le legge, una prova e ciò che serve alle altre postazioni.</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Configura…</translation>
    </message>
    <message>
        <source>Everything is set up. Sign in, and the calendars are read.</source>
        <translation>Tutto è configurato. Dopo l&apos;accesso vengono letti i calendari.</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Accedi…</translation>
    </message>
    <message>
        <source>Check the spelling, or look in the organisation&apos;s address book.</source>
        <translation>Controllare l&apos;ortografia o cercare nella rubrica dell&apos;organizzazione.</translation>
    </message>
</context>
<context>
    <name>ContactPanel</name>
    <message>
        <source>Selected colleague</source>
        <translation>Collega selezionato</translation>
    </message>
</context>
<context>
    <name>ContactTable</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>Indirizzo e-mail</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Numeri</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Reparto</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Ruolo</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Sede</translation>
    </message>
    <message>
        <source>{name} (colleague already)</source>
        <translation>{name} (già tra i colleghi)</translation>
    </message>
</context>
<context>
    <name>ContactWords</name>
    <message>
        <source>invited by {name}</source>
        <translation>invito di {name}</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privato</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>tutto il giorno</translation>
    </message>
    <message>
        <source>until {end}</source>
        <translation>fino alle {end}</translation>
    </message>
    <message>
        <source>from {start}</source>
        <translation>dalle {start}</translation>
    </message>
    <message>
        <source>{start} – {end}</source>
        <translation>{start} – {end}</translation>
    </message>
    <message>
        <source>The calendar has not been read yet.</source>
        <translation>Il calendario non è ancora stato letto.</translation>
    </message>
    <message>
        <source>No information about today.</source>
        <translation>Nessuna informazione su oggi.</translation>
    </message>
    <message>
        <source>No appointments today.</source>
        <translation>Nessun appuntamento oggi.</translation>
    </message>
    <message>
        <source>{time} there too</source>
        <translation>anche lì sono le {time}</translation>
    </message>
    <message>
        <source>{time} there</source>
        <translation>lì sono le {time}</translation>
    </message>
    <message>
        <source>next free for an hour at {when}</source>
        <translation>prossima ora libera {when}</translation>
    </message>
    <message>
        <source>next free for an hour {when}</source>
        <translation>prossima ora libera {when}</translation>
    </message>
    <message>
        <source>working hours unknown</source>
        <translation>orario di lavoro sconosciuto</translation>
    </message>
    <message>
        <source>does not work today</source>
        <translation>oggi non lavora</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} – {end}</translation>
    </message>
    <message>
        <source>works {hours}</source>
        <translation>lavora {hours}</translation>
    </message>
    <message>
        <source>updated {ago}</source>
        <translation>aggiornato {ago}</translation>
    </message>
    <message>
        <source>as of {time}</source>
        <translation>aggiornato {time}</translation>
    </message>
    <message>
        <source>Last asked {time}</source>
        <translation>Ultima richiesta {time}</translation>
    </message>
    <message>
        <source>only busy times in steps of half an hour shared with you</source>
        <translation>condivisi solo gli orari occupati, a passi di mezz&apos;ora</translation>
    </message>
    <message>
        <source>only times shared with you</source>
        <translation>condivisi solo gli orari</translation>
    </message>
    <message>
        <source>subject and place shared with you</source>
        <translation>condivisi oggetto e luogo</translation>
    </message>
    <message>
        <source>all details shared with you</source>
        <translation>condivisi tutti i dettagli</translation>
    </message>
    <message>
        <source>only times shown here</source>
        <translation>qui vengono mostrati solo gli orari</translation>
    </message>
    <message>
        <source>From {source}, {shared}</source>
        <translation>Da {source}, {shared}</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Ufficio</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Cellulare</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Casa</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Altro</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Copy {value}</source>
        <translation>Copia {value}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiato</translation>
    </message>
</context>
<context>
    <name>DeviceCodePage</name>
    <message>
        <source>Enter this code</source>
        <translation>Inserire questo codice</translation>
    </message>
    <message>
        <source>On any device, open the address below, enter the code and sign in with your work account. Enter it only if you began this yourself.</source>
        <translation>Su un dispositivo qualsiasi aprire l&apos;indirizzo qui sotto, inserire il codice e accedere con l&apos;account di lavoro. Inserirlo solo se si è iniziata questa procedura di persona.</translation>
    </message>
    <message>
        <source>Code: {code}</source>
        <translation>Codice: {code}</translation>
    </message>
    <message>
        <source>Address: {address}</source>
        <translation>Indirizzo: {address}</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Copia il codice</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copia l&apos;indirizzo</translation>
    </message>
    <message>
        <source>Open it on this device</source>
        <translation>Apri su questo dispositivo</translation>
    </message>
    <message>
        <source>The code is not good any more.</source>
        <translation>Il codice non è più valido.</translation>
    </message>
    <message>
        <source>Good for {seconds} s more</source>
        <translation>Valido ancora {seconds} s</translation>
    </message>
    <message>
        <source>Good for {minutes}:{seconds} more minutes</source>
        <translation>Valido ancora {minutes}:{seconds} minuti</translation>
    </message>
</context>
<context>
    <name>Diagnosis</name>
    <message>
        <source>The console ended unexpectedly last time. What is known of it can help to mend it.</source>
        <translation>L&apos;ultima volta la console è terminata in modo inatteso. Quel che se ne sa può aiutare a rimediare.</translation>
    </message>
    <message>
        <source>Save diagnostics…</source>
        <translation>Salvare i dati di diagnosi…</translation>
    </message>
</context>
<context>
    <name>Discovery</name>
    <message>
        <source>Discover</source>
        <translation>Rileva</translation>
    </message>
    <message>
        <source>Finds the EWS URL by the account&apos;s mail address.</source>
        <translation>Trova l&apos;URL EWS in base all&apos;indirizzo e-mail dell&apos;account.</translation>
    </message>
    <message>
        <source>Cancel search</source>
        <translation>Annulla ricerca</translation>
    </message>
    <message>
        <source>Mail address of the account</source>
        <translation>Indirizzo e-mail dell&apos;account</translation>
    </message>
    <message>
        <source>Choose Office 365</source>
        <translation>Scegli Office 365</translation>
    </message>
    <message>
        <source>Try this password once more</source>
        <translation>Prova ancora una volta questa password</translation>
    </message>
    <message>
        <source>The search was cancelled.</source>
        <translation>La ricerca è stata annullata.</translation>
    </message>
    <message>
        <source>Enter your mail address: the part behind the @ is where the search begins.</source>
        <translation>Immettere il proprio indirizzo e-mail: la ricerca inizia dalla parte dopo la @.</translation>
    </message>
    <message>
        <source>The user name is no mail address. Enter the account&apos;s: its part behind the @ is needed.</source>
        <translation>Il nome utente non è un indirizzo e-mail. Immettere quello dell&apos;account: serve la parte dopo la @.</translation>
    </message>
    <message>
        <source>Looking for the EWS URL…</source>
        <translation>Ricerca dell&apos;URL EWS…</translation>
    </message>
    <message>
        <source>Looking for the EWS URL… {host} is asked.</source>
        <translation>Ricerca dell&apos;URL EWS… richiesta a {host}.</translation>
    </message>
    <message>
        <source>{host} names the address that stands here.</source>
        <translation>{host} indica l&apos;indirizzo già presente qui.</translation>
    </message>
    <message>
        <source>{host} names this address. Ctrl+Z in the field brings back what stood there before.</source>
        <translation>{host} indica questo indirizzo. Ctrl+Z nel campo ripristina quello precedente.</translation>
    </message>
    <message>
        <source>{host} names this address. “Test connection” tries it.</source>
        <translation>{host} indica questo indirizzo. “Prova connessione” lo verifica.</translation>
    </message>
    <message>
        <source>Sign in at {host} to find the EWS URL?</source>
        <translation>Accedere a {host} per trovare l&apos;URL EWS?</translation>
    </message>
    <message>
        <source>Sign in there</source>
        <translation>Accedi</translation>
    </message>
    <message>
        <source>{domain} points to this server, which does not belong to the domain. The user name, and the password or a proof of it, would go there. Agree only if you know the server, for example as your hosting provider&apos;s.</source>
        <translation>{domain} rimanda a questo server, che non appartiene al dominio. Il nome utente e la password, o una prova di essa, verrebbero inviati lì. Acconsentire solo se il server è noto, ad esempio come quello del proprio fornitore di hosting.</translation>
    </message>
    <message>
        <source>Send nothing</source>
        <translation>Non inviare nulla</translation>
    </message>
    <message>
        <source>Nothing was sent to {host}. Ask your administrator for the EWS URL.</source>
        <translation>Nulla è stato inviato a {host}. Chiedere all&apos;amministratore l&apos;URL EWS.</translation>
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
        <translation>Errore</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Saltato</translation>
    </message>
    <message>
        <source>{ms} ms</source>
        <translation>{ms} ms</translation>
    </message>
    <message>
        <source>Attendant Console {version}, connection test</source>
        <translation>Attendant Console {version}, prova di connessione</translation>
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
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Copy for the administrator</source>
        <translation>Copia per l&apos;amministratore</translation>
    </message>
</context>
<context>
    <name>FromOutside</name>
    <message>
        <source>The console was asked to close, for example to be updated. Save or cancel here, then close it.</source>
        <translation>Alla console è stato chiesto di chiudersi, per esempio per un aggiornamento. Salvare o annullare qui, poi chiuderla.</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>General</source>
        <translation>Generale</translation>
    </message>
</context>
<context>
    <name>GraphMove</name>
    <message>
        <source>Move to Microsoft Graph</source>
        <translation>Passa a Microsoft Graph</translation>
    </message>
    <message>
        <source>Back to Exchange Web Services</source>
        <translation>Torna a Exchange Web Services</translation>
    </message>
    <message>
        <source>What is entered stays, and an administrator allows the new permissions once.</source>
        <translation>Quanto immesso resta; un amministratore consente una volta le nuove autorizzazioni.</translation>
    </message>
    <message>
        <source>Microsoft Graph is chosen, and what was entered stays. In Azure the registration needs the permissions {calendars} and {people} of Microsoft Graph, step by step below; then an administrator allows them for everyone with this link:</source>
        <translation>È scelto Microsoft Graph e quanto immesso resta. In Azure la registrazione richiede le autorizzazioni {calendars} e {people} di Microsoft Graph, passo per passo qui sotto; poi un amministratore le consente per tutti con questo link:</translation>
    </message>
    <message>
        <source>Microsoft Graph is chosen, and what was entered stays. In Azure the registration needs the permissions {calendars} and {people} of Microsoft Graph, step by step below. With both IDs entered, the link with which an administrator allows them stands here.</source>
        <translation>È scelto Microsoft Graph e quanto immesso resta. In Azure la registrazione richiede le autorizzazioni {calendars} e {people} di Microsoft Graph, passo per passo qui sotto. Immessi entrambi gli ID, qui compare il link con cui un amministratore le consente.</translation>
    </message>
</context>
<context>
    <name>HealthDialog</name>
    <message>
        <source>State of the console</source>
        <translation>Stato della console</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiare</translation>
    </message>
    <message>
        <source>&amp;Save diagnostics…</source>
        <translation>&amp;Salvare i dati di diagnosi…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Ch&amp;iudere</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiato.</translation>
    </message>
</context>
<context>
    <name>HealthWords</name>
    <message>
        <source>Calendars</source>
        <translation>Calendari</translation>
    </message>
    <message>
        <source>Last round</source>
        <translation>Ultimo giro</translation>
    </message>
    <message>
        <source>Age of the calendars</source>
        <translation>Età dei calendari</translation>
    </message>
    <message>
        <source>What the service may be asked</source>
        <translation>Quanto si può chiedere al servizio</translation>
    </message>
    <message>
        <source>Last problems</source>
        <translation>Ultimi problemi</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versioni</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>non impostato</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Provider</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Indirizzo</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nessuno</translation>
    </message>
    <message>
        <source>Permissions asked for</source>
        <translation>Autorizzazioni richieste</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Giro</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>ancora nessuno</translation>
    </message>
    <message>
        <source>number {number}, {when}, {count} calendars</source>
        <translation>numero {number}, {when}, {count} calendari</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Risultato</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>in corso</translation>
    </message>
    <message>
        <source>not before somebody acts</source>
        <translation>solo quando qualcuno interviene</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Prossimo tentativo</translation>
    </message>
    <message>
        <source>all answered in {seconds} s, {count} with a problem</source>
        <translation>tutti hanno risposto in {seconds} s, {count} con un problema</translation>
    </message>
    <message>
        <source>Selected person</source>
        <translation>Persona selezionata</translation>
    </message>
    <message>
        <source>On the screen</source>
        <translation>Sullo schermo</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Preferiti</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Tutti</translation>
    </message>
    <message>
        <source>{count}, nothing known</source>
        <translation>{count}, nulla di noto</translation>
    </message>
    <message>
        <source>{known} of {count} known, the oldest read {age}</source>
        <translation>{known} di {count} noti, il meno recente letto: {age}</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>non ancora noto</translation>
    </message>
    <message>
        <source>without a limit</source>
        <translation>senza limite</translation>
    </message>
    <message>
        <source>{left} % left, {used} % used</source>
        <translation>{left} % disponibile, {used} % usato</translation>
    </message>
    <message>
        <source>{count} under way, {most} at once at most</source>
        <translation>{count} in corso, al massimo {most} insieme</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Chiamate</translation>
    </message>
    <message>
        <source>{factor} times slower, because the service asked for it</source>
        <translation>{factor} volte più lento, perché il servizio lo ha chiesto</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Ritmo</translation>
    </message>
    <message>
        <source>Silence that the service asked for</source>
        <translation>Pausa chiesta dal servizio</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemi</translation>
    </message>
    <message>
        <source>none since the start</source>
        <translation>nessuno dall&apos;avvio</translation>
    </message>
    <message>
        <source>{when}, {count} times</source>
        <translation>{when}, {count} volte</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import colleagues</source>
        <translation>Importa colleghi</translation>
    </message>
    <message>
        <source>Colleagues in the file</source>
        <translation>Colleghi nel file</translation>
    </message>
    <message>
        <source>{added} new, {updated} changed, {unchanged} as before.</source>
        <translation>Nuovi: {added}, modificati: {updated}, invariati: {unchanged}.</translation>
    </message>
    <message>
        <source>1 row is left out.</source>
        <translation>1 riga è esclusa.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows are left out.</source>
        <translation>
            <numerusform>%n riga è esclusa.</numerusform>
            <numerusform>%n righe sono escluse.</numerusform>
        </translation>
    </message>
    <message>
        <source>Colleagues ({count})</source>
        <translation>Colleghi ({count})</translation>
    </message>
    <message>
        <source>Left out ({count})</source>
        <translation>Escluse ({count})</translation>
    </message>
    <message>
        <source>&amp;Import 1 colleague</source>
        <translation>&amp;Importa 1 collega</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n colleagues</source>
        <translation>
            <numerusform>&amp;Importa %n collega</numerusform>
            <numerusform>&amp;Importa %n colleghi</numerusform>
        </translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>C&amp;hiudi</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>&amp;Annulla</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>Lettura di {name}…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importazione…</translation>
    </message>
    <message>
        <source>Check who comes in from {name}, and correct what a column is used for.</source>
        <translation>Controllare chi arriva da {name} e correggere l&apos;uso delle colonne.</translation>
    </message>
    <message>
        <source>1 of them is a colleague already and is brought up to date.</source>
        <translation>1 di loro è già tra i colleghi e viene aggiornato.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them are colleagues already and are brought up to date.</source>
        <translation>
            <numerusform>%n di loro è già tra i colleghi e viene aggiornato.</numerusform>
            <numerusform>%n di loro sono già tra i colleghi e vengono aggiornati.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in {name} tells who is who. If it is a list of colleagues, say which column holds the name or the mail address.</source>
        <translation>Nulla in {name} dice chi è chi. Se è un elenco di colleghi, indicare quale colonna contiene il nome o l&apos;indirizzo e-mail.</translation>
    </message>
    <message>
        <source>Say which column holds the name or the mail address.</source>
        <translation>Indicare quale colonna contiene il nome o l&apos;indirizzo e-mail.</translation>
    </message>
    <message>
        <source>Nobody can come in this way; the reasons stand under “Left out”.</source>
        <translation>Così non si può importare nessuno; i motivi sono in “Escluse”.</translation>
    </message>
    <message>
        <source>What is in the file</source>
        <translation>Che cosa contiene il file</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>any letter</source>
        <translation>una lettera</translation>
    </message>
    <message>
        <source>searches, wherever you are</source>
        <translation>cerca, ovunque ci si trovi</translation>
    </message>
    <message>
        <source>↑ ↓</source>
        <translation>↑ ↓</translation>
    </message>
    <message>
        <source>go through the matches</source>
        <translation>scorrono i risultati</translation>
    </message>
    <message>
        <source>calls the first number</source>
        <translation>chiama il primo numero</translation>
    </message>
    <message>
        <source>clears the search</source>
        <translation>svuota la ricerca</translation>
    </message>
    <message>
        <source>reads the calendars again</source>
        <translation>rilegge i calendari</translation>
    </message>
    <message>
        <source>shows all keys</source>
        <translation>mostra tutti i tasti</translation>
    </message>
    <message>
        <source>goes to the search box</source>
        <translation>va alla casella di ricerca</translation>
    </message>
    <message>
        <source>calls the second number; Ctrl+3 the third, and so on</source>
        <translation>chiama il secondo numero; Ctrl+3 il terzo, e così via</translation>
    </message>
    <message>
        <source>copies the sentence</source>
        <translation>copia la frase</translation>
    </message>
    <message>
        <source>copies the first number</source>
        <translation>copia il primo numero</translation>
    </message>
    <message>
        <source>begins a mail</source>
        <translation>inizia un&apos;e-mail</translation>
    </message>
    <message>
        <source>makes a favourite, or no longer</source>
        <translation>aggiunge ai preferiti, o toglie</translation>
    </message>
    <message>
        <source>adds a colleague</source>
        <translation>aggiunge un collega</translation>
    </message>
    <message>
        <source>changes the colleague&apos;s entry</source>
        <translation>modifica la voce del collega</translation>
    </message>
    <message>
        <source>deletes the colleague&apos;s entry</source>
        <translation>elimina la voce del collega</translation>
    </message>
    <message>
        <source>undoes, as long as it is offered</source>
        <translation>annulla, finché viene offerto</translation>
    </message>
    <message>
        <source>opens the settings</source>
        <translation>apre le impostazioni</translation>
    </message>
    <message>
        <source>goes between search, list and colleague</source>
        <translation>passa tra ricerca, elenco e collega</translation>
    </message>
    <message>
        <source>shows these keys</source>
        <translation>mostra questi tasti</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tasti</translation>
    </message>
</context>
<context>
    <name>LockedEditor</name>
    <message>
        <source>empty</source>
        <translation>vuoto</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Attivo</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Disattivato</translation>
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
        <translation>Appuntamenti: {day}</translation>
    </message>
</context>
<context>
    <name>Nobody</name>
    <message>
        <source>Nobody is selected</source>
        <translation>Nessuno è selezionato</translation>
    </message>
    <message>
        <source>Type a part of a name, a department or a number. The best match is shown here.</source>
        <translation>Digitare una parte di un nome, di un reparto o di un numero. Il risultato migliore appare qui.</translation>
    </message>
</context>
<context>
    <name>NumberRow</name>
    <message>
        <source>Kind of number</source>
        <translation>Tipo di numero</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numero</translation>
    </message>
    <message>
        <source>Remove this number</source>
        <translation>Rimuovi questo numero</translation>
    </message>
    <message>
        <source>Remove the number {number}</source>
        <translation>Rimuovere il numero {number}</translation>
    </message>
</context>
<context>
    <name>NumberRows</name>
    <message>
        <source>Add a n&amp;umber</source>
        <translation>Aggiungi nu&amp;mero</translation>
    </message>
</context>
<context>
    <name>OtherAccountPage</name>
    <message>
        <source>This is another account</source>
        <translation>Questo è un altro account</translation>
    </message>
    <message>
        <source>You signed in as {came}. Until now this console was signed in as {expected}. Which calendars are shown, and how much of them, depends on the account.</source>
        <translation>L&apos;accesso è stato effettuato come {came}. Finora la console usava {expected}. Dall&apos;account dipende quali calendari si vedono, e quanto se ne vede.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Accedi di nuovo</translation>
    </message>
    <message>
        <source>Use {came}</source>
        <translation>Usa {came}</translation>
    </message>
</context>
<context>
    <name>PackageDialog</name>
    <message>
        <source>Save diagnostics</source>
        <translation>Salvare i dati di diagnosi</translation>
    </message>
    <message>
        <source>This is what the file will hold, for your administrator or for support. Nothing is sent: the file stays where you save it. Colleagues and the account are replaced by numbers and placeholders, passwords, sign-ins and appointments are not in it. Names of servers and the IDs of your organisation stay readable.</source>
        <translation>Questo è ciò che conterrà il file, per l&apos;amministratore o per l&apos;assistenza. Non viene inviato nulla: il file resta dove lo si salva. I colleghi e l&apos;account sono sostituiti da numeri e segnaposto, password, accessi e appuntamenti non ci sono. I nomi dei server e gli ID dell&apos;organizzazione restano leggibili.</translation>
    </message>
    <message>
        <source>Parts of the file</source>
        <translation>Parti del file</translation>
    </message>
    <message>
        <source>What the selected part says</source>
        <translation>Contenuto della parte selezionata</translation>
    </message>
    <message>
        <source>Gathering…</source>
        <translation>Raccolta in corso…</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Salvare…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Ch&amp;iudere</translation>
    </message>
    <message>
        <source>{name}, {size}</source>
        <translation>{name}, {size}</translation>
    </message>
    <message>
        <source>{count} of {total} parts, {size} before packing</source>
        <translation>{count} di {total} parti, {size} prima della compressione</translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation>File ZIP (*.zip)</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Mostrare la cartella</translation>
    </message>
    <message>
        <source>Saved: {name}. Nothing was sent.</source>
        <translation>Salvato: {name}. Non è stato inviato nulla.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Nothing on this page can be changed here. {who}</source>
        <translation>In questa pagina non si può modificare nulla. {who}</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>It goes to the system&apos;s keyring, never to a file.</source>
        <translation>Va nel portachiavi del sistema, mai in un file.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Remove the kept password</source>
        <translation>Rimuovi la password conservata</translation>
    </message>
    <message>
        <source>Allow one more try</source>
        <translation>Consenti un altro tentativo</translation>
    </message>
    <message>
        <source>Enter the account&apos;s password. It goes to the system&apos;s keyring, never to a file.</source>
        <translation>Inserire la password dell&apos;account. Va nel portachiavi del sistema, mai in un file.</translation>
    </message>
    <message>
        <source>Looking into the keyring…</source>
        <translation>Lettura del portachiavi…</translation>
    </message>
    <message>
        <source>No password is kept for this user and server yet. It goes to the system&apos;s keyring.</source>
        <translation>Per questo utente e server non è ancora conservata una password. Va nel portachiavi del sistema.</translation>
    </message>
    <message>
        <source>A password is kept in the system&apos;s keyring. Enter another one to replace it.</source>
        <translation>Una password è conservata nel portachiavi del sistema. Inserirne un&apos;altra per sostituirla.</translation>
    </message>
    <message>
        <source>The server refused the kept password. It is not tried again, so that the account does not get locked, until you enter another one or allow one more try.</source>
        <translation>Il server ha rifiutato la password conservata. Per non bloccare l&apos;account non viene più provata, finché non se ne inserisce un&apos;altra o si consente un altro tentativo.</translation>
    </message>
</context>
<context>
    <name>PastePage</name>
    <message>
        <source>Sign in in the browser</source>
        <translation>Accedere nel browser</translation>
    </message>
    <message>
        <source>1. Sign in with your work account in the browser that has opened.
2. At the end the page may be empty. Copy its whole address from the address bar.
3. Paste it here. If the browser shows an error, paste its text or number (AADSTS…).</source>
        <translation>1. Accedere con l&apos;account di lavoro nel browser che si è aperto.
2. Alla fine la pagina può essere vuota. Copiarne l&apos;intero indirizzo dalla barra degli indirizzi.
3. Incollarlo qui. Se il browser mostra un errore, incollarne il testo o il numero (AADSTS…).</translation>
    </message>
    <message>
        <source>Address of the last page</source>
        <translation>Indirizzo dell&apos;ultima pagina</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continua</translation>
    </message>
    <message>
        <source>Open the browser again</source>
        <translation>Apri di nuovo il browser</translation>
    </message>
    <message>
        <source>Copy the sign-in address</source>
        <translation>Copia l&apos;indirizzo di accesso</translation>
    </message>
    <message>
        <source>To sign in in another browser</source>
        <translation>Per accedere in un altro browser</translation>
    </message>
    <message>
        <source>This is not an address.</source>
        <translation>Non è un indirizzo.</translation>
    </message>
    <message>
        <source>This is not the address of the last page. That one begins with {address}</source>
        <translation>Non è l&apos;indirizzo dell&apos;ultima pagina. Quello inizia con {address}</translation>
    </message>
    <message>
        <source>A part of the address is missing. Copy all of it.</source>
        <translation>Manca una parte dell&apos;indirizzo. Copiarlo per intero.</translation>
    </message>
</context>
<context>
    <name>PresenceLine</name>
    <message>
        <source>In Teams at {time}: {what}</source>
        <translation>In Teams alle {time}: {what}</translation>
    </message>
    <message>
        <source>In Teams: “{message}”</source>
        <translation>In Teams: «{message}»</translation>
    </message>
    <message>
        <source>In Teams: {what}</source>
        <translation>In Teams: {what}</translation>
    </message>
    <message>
        <source>In Teams: {what} · “{message}”</source>
        <translation>In Teams: {what} · «{message}»</translation>
    </message>
    <message>
        <source>available</source>
        <translation>disponibile</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>occupato</translation>
    </message>
    <message>
        <source>in a call</source>
        <translation>in chiamata</translation>
    </message>
    <message>
        <source>in a meeting</source>
        <translation>in riunione</translation>
    </message>
    <message>
        <source>presenting</source>
        <translation>in presentazione</translation>
    </message>
    <message>
        <source>focusing</source>
        <translation>in concentrazione</translation>
    </message>
    <message>
        <source>do not disturb</source>
        <translation>non disturbare</translation>
    </message>
    <message>
        <source>right back</source>
        <translation>torna subito</translation>
    </message>
    <message>
        <source>away</source>
        <translation>assente</translation>
    </message>
    <message>
        <source>out of office</source>
        <translation>fuori sede</translation>
    </message>
    <message>
        <source>off work</source>
        <translation>non in servizio</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>{what}, do not disturb</source>
        <translation>{what}, non disturbare</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>Privacy</source>
        <translation>Privacy</translation>
    </message>
</context>
<context>
    <name>Reach</name>
    <message>
        <source>No program for telephone numbers answers. Dial {number}, or ask your administrator to set one up.</source>
        <translation>Nessun programma per i numeri di telefono risponde. Comporre {number}, o chiedere all&apos;amministratore di configurarne uno.</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Copia numero</translation>
    </message>
    <message>
        <source>No mail program answers. Write to {address}, or ask your administrator to set one up.</source>
        <translation>Nessun programma di posta risponde. Scrivere a {address}, o chiedere all&apos;amministratore di configurarne uno.</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copia indirizzo</translation>
    </message>
    <message>
        <source>Copied: {text}</source>
        <translation>Copiato: {text}</translation>
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
        <translation>Windows, Europa occidentale</translation>
    </message>
    <message>
        <source>Windows, Central Europe</source>
        <translation>Windows, Europa centrale</translation>
    </message>
    <message>
        <source>Windows, Cyrillic</source>
        <translation>Windows, cirillico</translation>
    </message>
    <message>
        <source>Unicode (UTF-16)</source>
        <translation>Unicode (UTF-16)</translation>
    </message>
    <message>
        <source>Macintosh, Western Europe</source>
        <translation>Macintosh, Europa occidentale</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Virgola</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Punto e virgola</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulazione</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Barra verticale</translation>
    </message>
    <message>
        <source>Cha&amp;racter set</source>
        <translation>Set di ca&amp;ratteri</translation>
    </message>
    <message>
        <source>Columns separated &amp;by</source>
        <translation>Colonne separate &amp;da</translation>
    </message>
</context>
<context>
    <name>RefusedPane</name>
    <message>
        <source>Rows that are left out</source>
        <translation>Righe escluse</translation>
    </message>
    <message>
        <source>&amp;Copy these rows</source>
        <translation>&amp;Copia queste righe</translation>
    </message>
    <message>
        <source>&amp;Save these rows…</source>
        <translation>&amp;Salva queste righe…</translation>
    </message>
    <message>
        <source>Copied, to be pasted into a table.</source>
        <translation>Copiate, da incollare in una tabella.</translation>
    </message>
    <message>
        <source>Save the rows that are left out</source>
        <translation>Salva le righe escluse</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>File CSV (*.csv)</translation>
    </message>
    <message>
        <source>{name} left out</source>
        <translation>{name} escluse</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Salvato: {name}</translation>
    </message>
</context>
<context>
    <name>RefusedTable</name>
    <message>
        <source>Line</source>
        <translation>Riga</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>Perché è esclusa</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>Che cosa contiene</translation>
    </message>
    <message>
        <source>The whole row</source>
        <translation>La riga intera</translation>
    </message>
    <message>
        <source>Line {line}: {reason}</source>
        <translation>Riga {line}: {reason}</translation>
    </message>
</context>
<context>
    <name>RollOutPage</name>
    <message>
        <source>Export for rollout…</source>
        <translation>Esporta per la distribuzione…</translation>
    </message>
    <message>
        <source>The connection was not tested.</source>
        <translation>La connessione non è stata provata.</translation>
    </message>
    <message>
        <source>There the receptionist only signs in, with an account of the organisation.</source>
        <translation>Lì la reception deve solo accedere, con un account dell&apos;organizzazione.</translation>
    </message>
    <message>
        <source>There is nothing to enter there: whoever is signed in to Windows is known.</source>
        <translation>Lì non c&apos;è nulla da inserire: chi ha eseguito l&apos;accesso a Windows è noto.</translation>
    </message>
    <message>
        <source>There the password is entered once. It goes to the keyring of that computer and is never in a file.</source>
        <translation>Lì si inserisce una volta la password. Va nel portachiavi di quel computer e non è mai in un file.</translation>
    </message>
    <message>
        <source>“Finish” saves the settings for this desk, and the calendars are read.</source>
        <translation>“Fine” salva le impostazioni di questa postazione e i calendari vengono letti.</translation>
    </message>
    <message>
        <source>Then bring in the colleagues: from a file, or from the organisation&apos;s address book.</source>
        <translation>Poi aggiungere i colleghi: da un file o dalla rubrica dell&apos;organizzazione.</translation>
    </message>
    <message>
        <source>Install the console on the other desks and give them the same settings.</source>
        <translation>Installare la console nelle altre postazioni con le stesse impostazioni.</translation>
    </message>
</context>
<context>
    <name>RolloutDialog</name>
    <message>
        <source>Export for rollout</source>
        <translation>Esportazione per la distribuzione</translation>
    </message>
    <message>
        <source>Also what has its default</source>
        <translation>Anche i valori predefiniti</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>File di impostazioni</translation>
    </message>
    <message>
        <source>Save settings file…</source>
        <translation>Salva file di impostazioni…</translation>
    </message>
    <message>
        <source>Save registry file…</source>
        <translation>Salva file di registro…</translation>
    </message>
    <message>
        <source>Setup program, with the settings file beside it</source>
        <translation>Programma di installazione, con accanto il file di impostazioni</translation>
    </message>
    <message>
        <source>Package (MSI), which needs no file</source>
        <translation>Pacchetto (MSI), senza file</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Salvato: {name}</translation>
    </message>
    <message>
        <source>Settings files (*.toml)</source>
        <translation>File di impostazioni (*.toml)</translation>
    </message>
    <message>
        <source>Registry files (*.reg)</source>
        <translation>File di registro (*.reg)</translation>
    </message>
    <message>
        <source>What is set on these pages goes to the other desks and cannot be changed there. Passwords and sign-ins stay on this computer.</source>
        <translation>Ciò che è impostato in queste pagine va alle altre postazioni e lì non si può modificare. Password e accessi restano su questo computer.</translation>
    </message>
    <message>
        <source>Templates for group policy and Intune (ADMX) come with the program, in {folder}.</source>
        <translation>I modelli per criteri di gruppo e Intune (ADMX) sono forniti con il programma, in {folder}.</translation>
    </message>
</context>
<context>
    <name>RowTable</name>
    <message>
        <source>{heading}: empty</source>
        <translation>{heading}: vuoto</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Name, department, number…</source>
        <translation>Nome, reparto, numero…</translation>
    </message>
    <message>
        <source>Search colleagues</source>
        <translation>Cerca colleghi</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cerca</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Save these settings?</source>
        <translation>Salvare queste impostazioni?</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Continua a modificare</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>What you changed in the settings is not saved yet.</source>
        <translation>Le modifiche alle impostazioni non sono ancora salvate.</translation>
    </message>
    <message>
        <source>Go to the field that needs attention</source>
        <translation>Vai al campo da completare</translation>
    </message>
    <message numerus="yes">
        <source>Go to the first of %n fields that need attention</source>
        <translation>
            <numerusform>Vai al campo da completare</numerusform>
            <numerusform>Vai al primo di %n campi da completare</numerusform>
        </translation>
    </message>
    <message>
        <source>Roll out…</source>
        <translation>Distribuisci…</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pagine</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Salvataggio…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>SetupWizard</name>
    <message>
        <source>Mailboxes</source>
        <translation>Caselle</translation>
    </message>
    <message>
        <source>Where are the mailboxes?</source>
        <translation>Dove sono le caselle?</translation>
    </message>
    <message>
        <source>The colleagues&apos; calendars are read from there. Nothing is saved before the end.</source>
        <translation>Da lì vengono letti i calendari dei colleghi. Nulla viene salvato prima della fine.</translation>
    </message>
    <message>
        <source>The colleagues&apos; calendars are read from there. Where you do not know the address of the server, “Discover” finds it by a mail address. Nothing is saved before the end.</source>
        <translation>Da lì vengono letti i calendari dei colleghi. Se l&apos;indirizzo del server non è noto, “Rileva” lo ricava da un indirizzo di posta. Nulla viene salvato prima della fine.</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identità</translation>
    </message>
    <message>
        <source>Who reads the calendars?</source>
        <translation>Chi legge i calendari?</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prova</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Provare la connessione</translation>
    </message>
    <message>
        <source>Sign in and test the connection</source>
        <translation>Accedere e provare la connessione</translation>
    </message>
    <message>
        <source>The test says for each step on the way to the calendars whether it works, and what helps where it does not.</source>
        <translation>La prova dice per ogni passo verso i calendari se riesce, e che cosa aiuta dove non riesce.</translation>
    </message>
    <message>
        <source>Roll-out</source>
        <translation>Distribuzione</translation>
    </message>
    <message>
        <source>This desk, and the others</source>
        <translation>Questa postazione e le altre</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Accedi</translation>
    </message>
    <message>
        <source>Everything else is set up. Enter the account that reads the calendars.</source>
        <translation>Tutto il resto è configurato. Inserire l&apos;account che legge i calendari.</translation>
    </message>
    <message>
        <source>Microsoft knows the console by a registration, which an administrator makes once for the whole organisation: the steps stand below. It gives you the two IDs to enter here.</source>
        <translation>Microsoft riconosce la console da una registrazione che un amministratore crea una volta per tutta l&apos;organizzazione: i passi sono qui sotto. Ne derivano i due ID da inserire qui.</translation>
    </message>
    <message>
        <source>Whoever is signed in to Windows reads the calendars. There is no password to keep.</source>
        <translation>Legge i calendari chi ha eseguito l&apos;accesso a Windows. Non c&apos;è alcuna password da conservare.</translation>
    </message>
    <message>
        <source>One account reads the calendars for this desk. It sees of them what the server lets it see.</source>
        <translation>Un account legge i calendari per questa postazione. Ne vede ciò che il server gli lascia vedere.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Passi</translation>
    </message>
    <message>
        <source>What you entered is not saved yet.</source>
        <translation>Ciò che è stato inserito non è ancora salvato.</translation>
    </message>
    <message>
        <source>Set up, step {number} of {count}: {title}</source>
        <translation>Configurazione, passo {number} di {count}: {title}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Salvataggio…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Avanti</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fine</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Connecting to Microsoft…</source>
        <translation>Connessione a Microsoft…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Accesso in corso…</translation>
    </message>
    <message>
        <source>You are signed in. You can close this page and go back to the console.</source>
        <translation>Accesso effettuato. È possibile chiudere questa pagina e tornare alla console.</translation>
    </message>
    <message>
        <source>You are not signed in. Go back to the console: it says why and what helps.</source>
        <translation>L&apos;accesso non è riuscito. Tornare alla console: lì è indicato il motivo e che cosa fare.</translation>
    </message>
    <message>
        <source>Waiting for the browser</source>
        <translation>In attesa del browser</translation>
    </message>
    <message>
        <source>Sign in in the browser that has opened. If it shows an error and nothing happens here, choose another way to sign in.</source>
        <translation>Accedere nel browser che si è aperto. Se mostra un errore e qui non succede nulla, scegliere un altro modo di accedere.</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Sign in with Microsoft</source>
        <translation>Accedi con Microsoft</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Another way to sign in</source>
        <translation>Altro modo di accedere</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>SignInMethods</name>
    <message>
        <source>Sign in in this window</source>
        <translation>Accedi in questa finestra</translation>
    </message>
    <message>
        <source>Sign in in the browser</source>
        <translation>Accedi nel browser</translation>
    </message>
    <message>
        <source>Sign in in the browser and paste the address</source>
        <translation>Accedi nel browser e incolla l&apos;indirizzo</translation>
    </message>
    <message>
        <source>Sign in on another device with a code</source>
        <translation>Accedi su un altro dispositivo con un codice</translation>
    </message>
    <message>
        <source>Sign in with the Windows account</source>
        <translation>Accedi con l&apos;account Windows</translation>
    </message>
</context>
<context>
    <name>SignInRow</name>
    <message>
        <source>Sign-in</source>
        <translation>Accesso</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Disconnetti</translation>
    </message>
    <message>
        <source>Signed in as {name}</source>
        <translation>Accesso come {name}</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Accesso non effettuato</translation>
    </message>
    <message>
        <source>Save and sign in…</source>
        <translation>Salva e accedi…</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Accedi di nuovo…</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Accedi…</translation>
    </message>
</context>
<context>
    <name>Situation</name>
    <message>
        <source>Calendars are switched off</source>
        <translation>Calendari disattivati</translation>
    </message>
    <message>
        <source>No calendars to read</source>
        <translation>Nessun calendario da leggere</translation>
    </message>
    <message>
        <source>{problem} Calendars as of {time}.</source>
        <translation>{problem} Calendari aggiornati {time}.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Accedi</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Configura…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Impostazioni…</translation>
    </message>
    <message>
        <source>{problem} Next try: {time}.</source>
        <translation>{problem} Prossimo tentativo: {time}.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
</context>
<context>
    <name>Somebody</name>
    <message>
        <source>Calendars are switched off. Settings, General, switches them on.</source>
        <translation>I calendari sono disattivati. Si attivano in Impostazioni, Generale.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>No appointments today.</source>
        <translation>Nessun appuntamento oggi.</translation>
    </message>
</context>
<context>
    <name>StarButton</name>
    <message>
        <source>Favourite</source>
        <translation>Preferito</translation>
    </message>
    <message>
        <source>Remove from favourites</source>
        <translation>Rimuovi dai preferiti</translation>
    </message>
    <message>
        <source>Add to favourites</source>
        <translation>Aggiungi ai preferiti</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>State of the calendars</source>
        <translation>Stato dei calendari</translation>
    </message>
    <message>
        <source>Reading calendars</source>
        <translation>Lettura dei calendari</translation>
    </message>
    <message>
        <source>{key} keys</source>
        <translation>{key} tasti</translation>
    </message>
    <message>
        <source>Calendars as of {time}</source>
        <translation>Calendari aggiornati {time}</translation>
    </message>
    <message>
        <source>No calendars read yet</source>
        <translation>Nessun calendario letto finora</translation>
    </message>
    <message>
        <source>Reading calendars…</source>
        <translation>Lettura dei calendari…</translation>
    </message>
    <message>
        <source>Calendars up to date, the oldest as of {time}</source>
        <translation>Calendari aggiornati, il meno recente {time}</translation>
    </message>
    <message>
        <source>Calendars up to date</source>
        <translation>Calendari aggiornati</translation>
    </message>
    <message>
        <source>{count} without information</source>
        <translation>{count} senza informazione</translation>
    </message>
    <message>
        <source>{done} of {total} read</source>
        <translation>{done} di {total} letti</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Today&apos;s timeline</source>
        <translation>Linea temporale di oggi</translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message>
        <source>Open the browser again</source>
        <translation>Apri di nuovo il browser</translation>
    </message>
</context>
<context>
    <name>WaysToReach</name>
    <message>
        <source>Mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Copia numero</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>&amp;Import a CSV file…</source>
        <translation>&amp;Importa un file CSV…</translation>
    </message>
    <message>
        <source>Search the address &amp;book…</source>
        <translation>Cerca nella &amp;rubrica…</translation>
    </message>
    <message>
        <source>&amp;Add a colleague…</source>
        <translation>Aggiungi &amp;collega…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>I&amp;mpostazioni…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Esci</translation>
    </message>
    <message>
        <source>Begin a &amp;mail</source>
        <translation>&amp;Scrivi e-mail</translation>
    </message>
    <message>
        <source>&amp;Copy the sentence</source>
        <translation>&amp;Copia la frase</translation>
    </message>
    <message>
        <source>Copy the &amp;number</source>
        <translation>Copia il &amp;numero</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>&amp;Preferito</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Modifica…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Elimina</translation>
    </message>
    <message>
        <source>&amp;Read calendars again</source>
        <translation>&amp;Rileggi i calendari</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Cerca</translation>
    </message>
    <message>
        <source>&amp;Next area</source>
        <translation>Area s&amp;uccessiva</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasti</translation>
    </message>
    <message>
        <source>&amp;State of the console…</source>
        <translation>&amp;Stato della console…</translation>
    </message>
    <message>
        <source>Save &amp;diagnostics…</source>
        <translation>Salvare i dati di &amp;diagnosi…</translation>
    </message>
    <message>
        <source>&amp;Directory</source>
        <translation>&amp;Elenco</translation>
    </message>
    <message>
        <source>&amp;Colleague</source>
        <translation>&amp;Collega</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Visualizza</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aiuto</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Chiama</translation>
    </message>
    <message>
        <source>Call {number} ({kind})</source>
        <translation>Chiama {number} ({kind})</translation>
    </message>
    <message>
        <source>Si&amp;gn in again…</source>
        <translation>Acce&amp;di di nuovo…</translation>
    </message>
    <message>
        <source>Si&amp;gn in…</source>
        <translation>Acce&amp;di…</translation>
    </message>
    <message>
        <source>Sign &amp;out ({name})</source>
        <translation>Disco&amp;nnetti ({name})</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>{time}</source>
        <comment>a time of day in a sentence: back 09:00, as of 09:00, until 09:00</comment>
        <translation>alle {time}</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>domani alle {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>ieri alle {time}</translation>
    </message>
    <message>
        <source>{weekday} {time}</source>
        <translation>{weekday} alle {time}</translation>
    </message>
    <message>
        <source>midnight</source>
        <translation>a mezzanotte</translation>
    </message>
    <message>
        <source>{day}</source>
        <comment>a day after “until”: tomorrow 09:00, Monday 09:00, 7 December</comment>
        <translation>a {day}</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>a date of this year, as in QDate::toString</comment>
        <translation>ddd d MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a date of another year, as in QDate::toString</comment>
        <translation>ddd d MMMM yyyy</translation>
    </message>
    <message>
        <source>Tomorrow, {date}</source>
        <translation>Domani, {date}</translation>
    </message>
    <message>
        <source>{weekday}, {date}</source>
        <translation>{weekday} {date}</translation>
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
        <translation>mai</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>proprio ora</translation>
    </message>
    <message>
        <source>{seconds} s ago</source>
        <translation>{seconds} s fa</translation>
    </message>
    <message>
        <source>{minutes} min ago</source>
        <translation>{minutes} min fa</translation>
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
        <translation>it</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Disponibile</translation>
    </message>
    <message>
        <source>In a meeting</source>
        <translation>In riunione</translation>
    </message>
    <message>
        <source>Maybe busy</source>
        <translation>Impegno provvisorio</translation>
    </message>
    <message>
        <source>Out of office</source>
        <translation>Fuori sede</translation>
    </message>
    <message>
        <source>Works elsewhere</source>
        <translation>Lavora altrove</translation>
    </message>
    <message>
        <source>Outside working hours</source>
        <translation>Fuori orario</translation>
    </message>
    <message>
        <source>No information</source>
        <translation>Nessuna informazione</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privato</translation>
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
        <translation>{time}, lì tutto il giorno</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>tutto il giorno</translation>
    </message>
    <message>
        <source>{first} – {last}, all day</source>
        <translation>{first} – {last}, tutto il giorno</translation>
    </message>
    <message>
        <source>as of {time}</source>
        <translation>aggiornato {time}</translation>
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
        <translation>{sentence} (lì {time})</translation>
    </message>
    <message>
        <source>Works elsewhere, free until {time}, end of day</source>
        <translation>Lavora altrove, disponibile fino {time}, fine giornata</translation>
    </message>
    <message>
        <source>Free until {time}, end of day</source>
        <translation>Disponibile fino {time}, fine giornata</translation>
    </message>
    <message>
        <source>Works elsewhere, free at least until {time}</source>
        <translation>Lavora altrove, disponibile almeno fino {time}</translation>
    </message>
    <message>
        <source>Free at least until {time}</source>
        <translation>Disponibile almeno fino {time}</translation>
    </message>
    <message>
        <source>Works elsewhere until {time}</source>
        <translation>Lavora altrove fino {time}</translation>
    </message>
    <message>
        <source>Works elsewhere, free until {time}</source>
        <translation>Lavora altrove, disponibile fino {time}</translation>
    </message>
    <message>
        <source>Free until {time}</source>
        <translation>Disponibile fino {time}</translation>
    </message>
    <message>
        <source>then works elsewhere</source>
        <translation>poi lavora altrove</translation>
    </message>
    <message>
        <source>Between two meetings, at least until {time}</source>
        <translation>Tra due riunioni, almeno fino {time}</translation>
    </message>
    <message>
        <source>Between two meetings, until {time}</source>
        <translation>Tra due riunioni, fino {time}</translation>
    </message>
    <message>
        <source>In a meeting at least until {time}</source>
        <translation>In riunione almeno fino {time}</translation>
    </message>
    <message>
        <source>Maybe busy at least until {time}</source>
        <translation>Impegno provvisorio almeno fino {time}</translation>
    </message>
    <message>
        <source>In a meeting until {time}</source>
        <translation>In riunione fino {time}</translation>
    </message>
    <message>
        <source>Maybe busy until {time}</source>
        <translation>Impegno provvisorio fino {time}</translation>
    </message>
    <message>
        <source>Out of office until {time}</source>
        <translation>Fuori sede fino {time}</translation>
    </message>
    <message>
        <source>Out of office, back {time}</source>
        <translation>Fuori sede, rientra {time}</translation>
    </message>
    <message>
        <source>Out of office at least until {time}</source>
        <translation>Fuori sede almeno fino {time}</translation>
    </message>
    <message>
        <source>Out of office until {time}, working hours unknown</source>
        <translation>Fuori sede fino {time}, orario di lavoro sconosciuto</translation>
    </message>
    <message>
        <source>Outside working hours, then out of office</source>
        <translation>Fuori orario, poi fuori sede</translation>
    </message>
    <message>
        <source>Outside working hours at least until {time}</source>
        <translation>Fuori orario almeno fino {time}</translation>
    </message>
    <message>
        <source>Outside working hours, back {back}, in a meeting until {time}</source>
        <translation>Fuori orario, rientra {back}, in riunione fino {time}</translation>
    </message>
    <message>
        <source>Outside working hours, back {back}, maybe busy until {time}</source>
        <translation>Fuori orario, rientra {back}, impegno provvisorio fino {time}</translation>
    </message>
    <message>
        <source>Outside working hours, back {back}</source>
        <translation>Fuori orario, rientra {back}</translation>
    </message>
    <message>
        <source>Looking up the calendar…</source>
        <translation>Lettura del calendario…</translation>
    </message>
    <message>
        <source>No information: no mail address is known</source>
        <translation>Nessuna informazione: nessun indirizzo e-mail noto</translation>
    </message>
    <message>
        <source>No information: {why}</source>
        <translation>Nessuna informazione: {why}</translation>
    </message>
    <message>
        <source>No information: the last answer is too old ({age})</source>
        <translation>Nessuna informazione: l&apos;ultima risposta è troppo vecchia ({age})</translation>
    </message>
    <message>
        <source>No information: this time was not looked up</source>
        <translation>Nessuna informazione: questo orario non è stato letto</translation>
    </message>
    <message>
        <source>No information: the calendar does not show its times to you</source>
        <translation>Nessuna informazione: il calendario non mostra i suoi orari</translation>
    </message>
    <message>
        <source>No information: the calendar gives none until {time}</source>
        <translation>Nessuna informazione: il calendario non ne dà fino {time}</translation>
    </message>
    <message>
        <source>No information: the calendar gives none</source>
        <translation>Nessuna informazione: il calendario non ne dà</translation>
    </message>
    <message>
        <source>Works elsewhere at least until {time}, working hours unknown</source>
        <translation>Lavora altrove almeno fino {time}, orario di lavoro sconosciuto</translation>
    </message>
    <message>
        <source>Works elsewhere until {time}, working hours unknown</source>
        <translation>Lavora altrove fino {time}, orario di lavoro sconosciuto</translation>
    </message>
    <message>
        <source>Nothing in the calendar at least until {time}, working hours unknown</source>
        <translation>Niente in calendario almeno fino {time}, orario di lavoro sconosciuto</translation>
    </message>
    <message>
        <source>Nothing in the calendar until {time}, working hours unknown</source>
        <translation>Niente in calendario fino {time}, orario di lavoro sconosciuto</translation>
    </message>
    <message>
        <source>Works elsewhere, out of office in {minutes} min</source>
        <translation>Lavora altrove, fuori sede tra {minutes} min</translation>
    </message>
    <message>
        <source>Free, out of office in {minutes} min</source>
        <translation>Disponibile, fuori sede tra {minutes} min</translation>
    </message>
    <message>
        <source>Works elsewhere, maybe busy in {minutes} min</source>
        <translation>Lavora altrove, impegno provvisorio tra {minutes} min</translation>
    </message>
    <message>
        <source>Free, maybe busy in {minutes} min</source>
        <translation>Disponibile, impegno provvisorio tra {minutes} min</translation>
    </message>
    <message>
        <source>Works elsewhere, meeting in {minutes} min</source>
        <translation>Lavora altrove, riunione tra {minutes} min</translation>
    </message>
    <message>
        <source>Free, meeting in {minutes} min</source>
        <translation>Disponibile, riunione tra {minutes} min</translation>
    </message>
    <message>
        <source>Busy all day, at least until {time}</source>
        <translation>Impegni tutto il giorno, almeno fino {time}</translation>
    </message>
    <message>
        <source>Maybe busy all day, at least until {time}</source>
        <translation>Impegno provvisorio tutto il giorno, almeno fino {time}</translation>
    </message>
    <message>
        <source>Busy all day</source>
        <translation>Impegni tutto il giorno</translation>
    </message>
    <message>
        <source>Maybe busy all day</source>
        <translation>Impegno provvisorio tutto il giorno</translation>
    </message>
    <message>
        <source>Busy all day, until {time}</source>
        <translation>Impegni tutto il giorno, fino {time}</translation>
    </message>
    <message>
        <source>Maybe busy all day, until {time}</source>
        <translation>Impegno provvisorio tutto il giorno, fino {time}</translation>
    </message>
    <message>
        <source>Outside working hours, meeting at {time}</source>
        <translation>Fuori orario, riunione {time}</translation>
    </message>
    <message>
        <source>Outside working hours, maybe busy at {time}</source>
        <translation>Fuori orario, impegno provvisorio {time}</translation>
    </message>
    <message>
        <source>Outside working hours, meeting {day_and_time}</source>
        <translation>Fuori orario, riunione {day_and_time}</translation>
    </message>
    <message>
        <source>Outside working hours, maybe busy {day_and_time}</source>
        <translation>Fuori orario, impegno provvisorio {day_and_time}</translation>
    </message>
    <message>
        <source>{now}, {then}</source>
        <comment>what is now, what is then</comment>
        <translation>{now}, {then}</translation>
    </message>
    <message>
        <source>then free {duration}</source>
        <translation>poi disponibile {duration}</translation>
    </message>
    <message>
        <source>then free</source>
        <translation>poi disponibile</translation>
    </message>
    <message>
        <source>then works elsewhere, free {duration}</source>
        <translation>poi lavora altrove, disponibile {duration}</translation>
    </message>
    <message>
        <source>then in a meeting until {until}</source>
        <translation>poi in riunione fino {until}</translation>
    </message>
    <message>
        <source>then in a meeting</source>
        <translation>poi in riunione</translation>
    </message>
    <message>
        <source>then maybe busy until {until}</source>
        <translation>poi impegno provvisorio fino {until}</translation>
    </message>
    <message>
        <source>then maybe busy</source>
        <translation>poi impegno provvisorio</translation>
    </message>
    <message>
        <source>then out of office</source>
        <translation>poi fuori sede</translation>
    </message>
    <message>
        <source>then no information</source>
        <translation>poi nessuna informazione</translation>
    </message>
    <message>
        <source>then out of office from {time}</source>
        <translation>poi fuori sede {time}</translation>
    </message>
    <message>
        <source>then maybe busy from {time}</source>
        <translation>poi impegno provvisorio {time}</translation>
    </message>
    <message>
        <source>then no information from {time}</source>
        <translation>poi nessuna informazione {time}</translation>
    </message>
    <message>
        <source>then in a meeting from {time}</source>
        <translation>poi in riunione {time}</translation>
    </message>
    <message>
        <source>then works elsewhere, working hours unknown</source>
        <translation>poi lavora altrove, orario di lavoro sconosciuto</translation>
    </message>
    <message>
        <source>then nothing in the calendar until {until}, working hours unknown</source>
        <translation>poi niente in calendario fino {until}, orario di lavoro sconosciuto</translation>
    </message>
    <message>
        <source>then nothing in the calendar, working hours unknown</source>
        <translation>poi niente in calendario, orario di lavoro sconosciuto</translation>
    </message>
    <message>
        <source>then gone for the day</source>
        <translation>poi fine giornata</translation>
    </message>
    <message>
        <source>then outside working hours, back {back}</source>
        <translation>poi fuori orario, rientra {back}</translation>
    </message>
    <message>
        <source>then outside working hours, meeting at {next}</source>
        <translation>poi fuori orario, riunione {next}</translation>
    </message>
    <message>
        <source>then outside working hours, maybe busy at {next}</source>
        <translation>poi fuori orario, impegno provvisorio {next}</translation>
    </message>
</context>
<context>
    <name>WritingDialog</name>
    <message>
        <source>Leave without saving?</source>
        <translation>Uscire senza salvare?</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Scarta modifiche</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Continuare a modificare</translation>
    </message>
</context>
<context>
    <name>_PhoneButton</name>
    <message>
        <source>Call {number}</source>
        <translation>Chiama {number}</translation>
    </message>
    <message>
        <source>{kind} {number}</source>
        <translation>{kind} {number}</translation>
    </message>
    <message>
        <source>Copy {number}</source>
        <translation>Copia {number}</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>A code to enter on another device</source>
        <translation>Un codice da inserire su un altro dispositivo</translation>
    </message>
    <message>
        <source>A colleague&apos;s details</source>
        <translation>Dettagli di un collega</translation>
    </message>
    <message>
        <source>A colleague&apos;s free/busy times</source>
        <translation>Disponibilità di un collega</translation>
    </message>
    <message>
        <source>A mail address has at most {limit} characters; this one has {length}.</source>
        <translation>Un indirizzo e-mail ha al massimo {limit} caratteri; questo ne ha {length}.</translation>
    </message>
    <message>
        <source>A mail address has exactly one @, as in anna.rossi@example.com.</source>
        <translation>Un indirizzo e-mail ha esattamente una @, come in anna.rossi@example.com.</translation>
    </message>
    <message>
        <source>A mail address is needed to find the EWS URL.</source>
        <translation>Per trovare l’URL EWS serve un indirizzo e-mail.</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Serve un nome.</translation>
    </message>
    <message>
        <source>A name needs at least one letter or digit.</source>
        <translation>Un nome richiede almeno una lettera o una cifra.</translation>
    </message>
    <message>
        <source>A permission is missing in the app registration.</source>
        <translation>Nella registrazione dell&apos;app manca un&apos;autorizzazione.</translation>
    </message>
    <message>
        <source>A phone number has at most {limit} characters; this one has {length}.</source>
        <translation>Un numero di telefono ha al massimo {limit} caratteri; questo ne ha {length}.</translation>
    </message>
    <message>
        <source>A phone number needs at least one digit.</source>
        <translation>Un numero di telefono richiede almeno una cifra.</translation>
    </message>
    <message>
        <source>A policy forbids sharing this calendar with your organisation.</source>
        <translation>Un criterio vieta di condividere questo calendario con la vostra organizzazione.</translation>
    </message>
    <message>
        <source>A proxy inspects the connection, or the network wants a sign-in of its own. Your administrator can install the proxy&apos;s authority on this computer or exempt {host}.</source>
        <translation>Un proxy ispeziona la connessione, oppure la rete richiede un proprio accesso. L&apos;amministratore può installare su questo computer l&apos;autorità del proxy o escludere {host}.</translation>
    </message>
    <message>
        <source>A proxy may stand in between. Ask your administrator to check the connection to that host.</source>
        <translation>Forse c&apos;è di mezzo un proxy. Chiedere all&apos;amministratore di controllare la connessione a quel server.</translation>
    </message>
    <message>
        <source>A proxy or a sign-in page of the network may stand in between. Your administrator can install its issuing authority on this computer.</source>
        <translation>Forse c&apos;è di mezzo un proxy o una pagina di accesso della rete. L&apos;amministratore può installarne l&apos;autorità di certificazione su questo computer.</translation>
    </message>
    <message>
        <source>A quotation mark in line {line} is never closed, so the rest cannot be told apart.</source>
        <translation>Le virgolette alla riga {line} non vengono mai chiuse, quindi il resto non si può separare.</translation>
    </message>
    <message>
        <source>A setting is not valid.</source>
        <translation>Un&apos;impostazione non è valida.</translation>
    </message>
    <message>
        <source>A shorter gap between two meetings does not count as free.</source>
        <translation>Un intervallo più breve tra due riunioni non conta come disponibile.</translation>
    </message>
    <message>
        <source>A web page came instead of the calendar server&apos;s answer.</source>
        <translation>Al posto della risposta del server del calendario è arrivata una pagina web.</translation>
    </message>
    <message>
        <source>Access by</source>
        <translation>Accesso tramite</translation>
    </message>
    <message>
        <source>Add colleagues, then test again.</source>
        <translation>Aggiungere colleghi, poi provare di nuovo.</translation>
    </message>
    <message>
        <source>Add its members as colleagues instead; a list has no calendar of its own.</source>
        <translation>Aggiungere invece i suoi membri come colleghi; una lista non ha un calendario proprio.</translation>
    </message>
    <message>
        <source>All else has its default.</source>
        <translation>Tutto il resto ha il valore predefinito.</translation>
    </message>
    <message>
        <source>Allow TLS 1.0 for this server</source>
        <translation>Consenti TLS 1.0 per questo server</translation>
    </message>
    <message>
        <source>An administrator must allow it once: {link}</source>
        <translation>Un amministratore deve consentirlo una volta: {link}</translation>
    </message>
    <message>
        <source>Announce the next meeting</source>
        <translation>Annuncia la prossima riunione</translation>
    </message>
    <message>
        <source>Application (client) ID</source>
        <translation>ID applicazione (client)</translation>
    </message>
    <message>
        <source>Application found</source>
        <translation>Applicazione trovata</translation>
    </message>
    <message>
        <source>Ask the colleague or the administrator to share the calendar&apos;s free/busy times.</source>
        <translation>Chiedere alla persona o all&apos;amministratore di condividere la disponibilità del calendario.</translation>
    </message>
    <message>
        <source>Ask your administrator about free/busy sharing with that organisation.</source>
        <translation>Chiedere all&apos;amministratore della condivisione della disponibilità con quella organizzazione.</translation>
    </message>
    <message>
        <source>Ask your administrator about the account.</source>
        <translation>Chiedere informazioni sull&apos;account all&apos;amministratore.</translation>
    </message>
    <message>
        <source>Ask your administrator about the organisation relationship.</source>
        <translation>Chiedere all&apos;amministratore della relazione tra le organizzazioni.</translation>
    </message>
    <message>
        <source>Ask your administrator for a folder that can be written in place of {folder}.</source>
        <translation>Chiedere all&apos;amministratore una cartella scrivibile al posto di {folder}.</translation>
    </message>
    <message>
        <source>Ask your administrator to allow EWS for this account and program.</source>
        <translation>Chiedere all&apos;amministratore di consentire EWS per questo account e programma.</translation>
    </message>
    <message>
        <source>Ask your administrator to allow longer spans; servers usually give up to 42 days.</source>
        <translation>Chiedere all&apos;amministratore di consentire periodi più lunghi; i server ne danno di solito fino a 42 giorni.</translation>
    </message>
    <message>
        <source>Ask your administrator to allow the calendar server&apos;s address on the proxy without sign-in.</source>
        <translation>Chiedere all&apos;amministratore di consentire sul proxy l&apos;indirizzo del server del calendario senza accesso.</translation>
    </message>
    <message>
        <source>Ask your administrator to allow {host} on the proxy without a sign-in.</source>
        <translation>Chiedere all&apos;amministratore di consentire {host} sul proxy senza accesso.</translation>
    </message>
    <message>
        <source>Ask your administrator to enable it.</source>
        <translation>Chiedere all&apos;amministratore di abilitarlo.</translation>
    </message>
    <message>
        <source>Ask your administrator to grant the calendar permissions for this program, then sign in again.</source>
        <translation>Chiedere all&apos;amministratore di concedere a questo programma le autorizzazioni per i calendari, poi accedere di nuovo.</translation>
    </message>
    <message>
        <source>Ask your administrator to grant the permission {permission} for this program, then sign in again.</source>
        <translation>Chiedere all&apos;amministratore di concedere a questo programma l&apos;autorizzazione {permission}, poi accedere di nuovo.</translation>
    </message>
    <message>
        <source>Ask your administrator to install the issuing authority or to pin the certificate in Settings.</source>
        <translation>Chiedere all&apos;amministratore di installare l&apos;autorità di certificazione o di fissare il certificato nelle Impostazioni.</translation>
    </message>
    <message>
        <source>Ask your administrator to install the organisation&apos;s root certificate on this computer, or enter the certificate&apos;s fingerprint in Settings, Calendar Integration.</source>
        <translation>Chiedere all&apos;amministratore di installare il certificato radice dell&apos;organizzazione su questo computer, o inserire l&apos;impronta del certificato in Impostazioni, Integrazione calendario.</translation>
    </message>
    <message>
        <source>Ask your administrator to look at it, and to remove it or take it over.</source>
        <translation>Chiedere all&apos;amministratore di controllarlo e di rimuoverlo o farlo proprio.</translation>
    </message>
    <message>
        <source>Ask your administrator to look at it; the service&apos;s words for them stand in the details.</source>
        <translation>Chiedere all&apos;amministratore di controllare; le parole del servizio sono nei dettagli.</translation>
    </message>
    <message>
        <source>Ask your administrator to look at the server; the code for them stands in the details.</source>
        <translation>Chiedere all&apos;amministratore di controllare il server; il codice utile è nei dettagli.</translation>
    </message>
    <message>
        <source>Ask your administrator to renew it, and check this computer&apos;s date.</source>
        <translation>Chiedere all&apos;amministratore di rinnovarlo e controllare la data di questo computer.</translation>
    </message>
    <message>
        <source>Ask your administrator to switch on NTLM sign-in for Exchange Web Services: what the server offers is not among the choices in Settings.</source>
        <translation>Chiedere all&apos;amministratore di attivare l&apos;accesso NTLM per Exchange Web Services: ciò che il server offre non è tra le scelte delle Impostazioni.</translation>
    </message>
    <message>
        <source>Ask your administrator to switch the calendar integration to Microsoft Graph. Until 1 April 2027 this program can be allowed instead, in Exchange Online PowerShell (this replaces the list; name the programs that are on it already too): {command}</source>
        <translation>Chiedere all&apos;amministratore di passare l&apos;integrazione calendario a Microsoft Graph. Fino al 1º aprile 2027 è possibile invece consentire questo programma, in Exchange Online PowerShell (sostituisce l&apos;elenco; indicare anche i programmi che vi sono già): {command}</translation>
    </message>
    <message>
        <source>Ask your administrator to update the server; for Exchange 2007 there is an option in Settings, Calendar Integration.</source>
        <translation>Chiedere all&apos;amministratore di aggiornare il server; per Exchange 2007 c&apos;è un&apos;opzione in Impostazioni, Integrazione calendario.</translation>
    </message>
    <message>
        <source>Ask your administrator whether this account may use Exchange Web Services.</source>
        <translation>Chiedere all&apos;amministratore se questo account può usare Exchange Web Services.</translation>
    </message>
    <message>
        <source>Ask your administrator whether this account may use Exchange Web Services. If it may: a load balancer or proxy that opens the encryption breaks Extended Protection (channel binding) and must pass it through.</source>
        <translation>Chiedere all&apos;amministratore se questo account può usare Exchange Web Services. Se può: un bilanciatore o un proxy che apre la cifratura rompe la protezione estesa (channel binding) e deve lasciarla passare.</translation>
    </message>
    <message>
        <source>Ask your administrator which kind of sign-in the server offers.</source>
        <translation>Chiedere all&apos;amministratore quale tipo di accesso offre il server.</translation>
    </message>
    <message>
        <source>Ask your administrator: Enterprise applications, Users and groups.</source>
        <translation>Chiedere all&apos;amministratore: Applicazioni aziendali, Utenti e gruppi.</translation>
    </message>
    <message>
        <source>Ask your administrator: in Entra, Users, the account, Properties, set Account enabled.</source>
        <translation>Chiedere all&apos;amministratore: in Entra, Utenti, l&apos;account, Proprietà, impostare Account abilitato.</translation>
    </message>
    <message>
        <source>Ask your administrator; the console itself never asks to act for others.</source>
        <translation>Chiedere all&apos;amministratore; la console non agisce mai per conto di altri.</translation>
    </message>
    <message>
        <source>At most {limit} characters fit here; this has {length}.</source>
        <translation>Qui entrano al massimo {limit} caratteri; questo testo ne ha {length}.</translation>
    </message>
    <message>
        <source>Attendant Console on Windows 10 or newer</source>
        <translation>Attendant Console su Windows 10 o successivo</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Autenticazione</translation>
    </message>
    <message>
        <source>Basic and Modern Authentication are both granted. Modern is used; Microsoft refuses Basic.</source>
        <translation>L&apos;autenticazione di base e quella moderna sono entrambe concesse. Si usa la moderna; Microsoft rifiuta quella di base.</translation>
    </message>
    <message>
        <source>Calendar Integration</source>
        <translation>Integrazione calendario</translation>
    </message>
    <message>
        <source>Certificate for {names}, issued by {issuer}, valid until {date}.</source>
        <translation>Certificato per {names}, emesso da {issuer}, valido fino a {date}.</translation>
    </message>
    <message>
        <source>Change it, then sign in.</source>
        <translation>Cambiarla, poi accedere.</translation>
    </message>
    <message>
        <source>Check that it is the password and not something else that was copied.</source>
        <translation>Controllare di aver copiato la password e non altro.</translation>
    </message>
    <message>
        <source>Check that it is there and that you may read it.</source>
        <translation>Controllare che ci sia e che si abbia il permesso di leggerlo.</translation>
    </message>
    <message>
        <source>Check that its folder is there and that you may write to it.</source>
        <translation>Controllare che la cartella esista e di potervi scrivere.</translation>
    </message>
    <message>
        <source>Check that no other program has it open, then sign out again.</source>
        <translation>Controllare che nessun altro programma lo tenga aperto, poi disconnettersi di nuovo.</translation>
    </message>
    <message>
        <source>Check that the disk is not full and the file is not open elsewhere.</source>
        <translation>Controllare che il disco non sia pieno e che il file non sia aperto altrove.</translation>
    </message>
    <message>
        <source>Check that the organisation has licences with Exchange Online; then an administrator must allow the program once: {link}</source>
        <translation>Controllare che l&apos;organizzazione abbia licenze con Exchange Online; poi un amministratore deve consentire il programma una volta: {link}</translation>
    </message>
    <message>
        <source>Check that {folder} is a folder in which you may write, and save again.</source>
        <translation>Controllare che {folder} sia una cartella in cui si può scrivere, e salvare di nuovo.</translation>
    </message>
    <message>
        <source>Check the Application (client) ID and the Directory (tenant) ID.</source>
        <translation>Controllare l&apos;ID applicazione (client) e l&apos;ID della directory (tenant).</translation>
    </message>
    <message>
        <source>Check the Application (client) ID and the Directory (tenant) ID: {client_id}, {tenant}</source>
        <translation>Controllare l&apos;ID applicazione (client) e l&apos;ID della directory (tenant): {client_id}, {tenant}</translation>
    </message>
    <message>
        <source>Check the EWS URL in Settings; it usually ends in /EWS/Exchange.asmx.</source>
        <translation>Controllare l&apos;URL EWS nelle Impostazioni; di solito finisce con /EWS/Exchange.asmx.</translation>
    </message>
    <message>
        <source>Check the address and its port in Settings, Calendar Integration.</source>
        <translation>Controllare l&apos;indirizzo e la sua porta in Impostazioni, Integrazione calendario.</translation>
    </message>
    <message>
        <source>Check the address in Settings, Calendar Integration; a sign-in page of the network may be in between.</source>
        <translation>Controllare l&apos;indirizzo in Impostazioni, Integrazione calendario; forse c&apos;è di mezzo una pagina di accesso della rete.</translation>
    </message>
    <message>
        <source>Check the cloud in Settings, Calendar Integration; a sign-in page of the network may be in between.</source>
        <translation>Controllare il cloud in Impostazioni, Integrazione calendario; forse c&apos;è di mezzo una pagina di accesso della rete.</translation>
    </message>
    <message>
        <source>Check the colleague&apos;s mail address in the directory.</source>
        <translation>Controllare l&apos;indirizzo e-mail del collega nell&apos;elenco.</translation>
    </message>
    <message>
        <source>Check the network connection, and the address in Settings, Calendar Integration.</source>
        <translation>Controllare la connessione di rete e l&apos;indirizzo in Impostazioni, Integrazione calendario.</translation>
    </message>
    <message>
        <source>Check the network connection, then try again.</source>
        <translation>Controllare la connessione di rete e riprovare.</translation>
    </message>
    <message>
        <source>Check the path that stands after --settings.</source>
        <translation>Controllare il percorso indicato dopo --settings.</translation>
    </message>
    <message>
        <source>Check the spelling of the address and the network connection; a VPN may be needed.</source>
        <translation>Controllare l&apos;ortografia dell&apos;indirizzo e la connessione di rete; può servire una VPN.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and time.</source>
        <translation>Controllare data e ora di questo computer.</translation>
    </message>
    <message>
        <source>China (21Vianet)</source>
        <translation>Cina (21Vianet)</translation>
    </message>
    <message>
        <source>Choose NTLM or Basic in Settings, Calendar Integration.</source>
        <translation>Scegliere NTLM o Basic in Impostazioni, Integrazione calendario.</translation>
    </message>
    <message>
        <source>Choose an authentication that the server offers, or have the chosen one switched on.</source>
        <translation>Scegliere un&apos;autenticazione offerta dal server, o far attivare quella scelta.</translation>
    </message>
    <message>
        <source>Choose an older version in Settings, Calendar Integration.</source>
        <translation>Scegliere una versione meno recente in Impostazioni, Integrazione calendario.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Scegliere un altro file.</translation>
    </message>
    <message>
        <source>Choose another folder, and check that you may write to it.</source>
        <translation>Scegliere un&apos;altra cartella e verificare di potervi scrivere.</translation>
    </message>
    <message>
        <source>Choose another place, or check that the disk is not full.</source>
        <translation>Scegliere un&apos;altra posizione, o controllare che il disco non sia pieno.</translation>
    </message>
    <message>
        <source>Choose another sign-in method in Settings, or ask your administrator to allow the application {client_id}.</source>
        <translation>Scegliere un altro metodo di accesso nelle Impostazioni, o chiedere all&apos;amministratore di consentire l&apos;applicazione {client_id}.</translation>
    </message>
    <message>
        <source>Choose another way to sign in.</source>
        <translation>Scegliere un altro modo di accedere.</translation>
    </message>
    <message>
        <source>Choose the provider Office 365 above.</source>
        <translation>Scegliere sopra il provider Office 365.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Orologio</translation>
    </message>
    <message>
        <source>Close its window, or end it in the system&apos;s task manager.</source>
        <translation>Chiudere la sua finestra o terminarla nella gestione attività del sistema.</translation>
    </message>
    <message>
        <source>Close other programs, or ask your administrator for the right to write in {folder}.</source>
        <translation>Chiudere gli altri programmi, o chiedere all&apos;amministratore il permesso di scrivere in {folder}.</translation>
    </message>
    <message>
        <source>Close this and add the colleague anew.</source>
        <translation>Chiudere e aggiungere di nuovo il collega.</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Copy the whole address of the page on which the browser ended.</source>
        <translation>Copiare l&apos;intero indirizzo della pagina su cui si è fermato il browser.</translation>
    </message>
    <message>
        <source>Correct it in Settings.</source>
        <translation>Correggerla nelle Impostazioni.</translation>
    </message>
    <message>
        <source>Correct that line, or save the file again in the program that made it.</source>
        <translation>Correggere quella riga, o salvare di nuovo il file nel programma che l&apos;ha creato.</translation>
    </message>
    <message>
        <source>Correct the colleague&apos;s mail address in the directory.</source>
        <translation>Correggere l&apos;indirizzo e-mail del collega nell&apos;elenco.</translation>
    </message>
    <message>
        <source>Correct the entry and save it again.</source>
        <translation>Correggere la voce e salvarla di nuovo.</translation>
    </message>
    <message>
        <source>Data refresh interval</source>
        <translation>Intervallo di aggiornamento</translation>
    </message>
    <message>
        <source>Days to read</source>
        <translation>Giorni da leggere</translation>
    </message>
    <message>
        <source>Defaults are used for its options. Correct the file, or open Settings and save.</source>
        <translation>Per le sue opzioni valgono i valori predefiniti. Correggere il file, o aprire le Impostazioni e salvare.</translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Directory (tenant) ID</source>
        <translation>ID della directory (tenant)</translation>
    </message>
    <message>
        <source>EWS URL</source>
        <translation>URL EWS</translation>
    </message>
    <message>
        <source>Enabled: on for everybody. Disabled: off for everybody. Not configured: each person decides.</source>
        <translation>Abilitato: attivo per tutti. Disabilitato: disattivato per tutti. Non configurato: decide ogni persona.</translation>
    </message>
    <message>
        <source>Enabled: this value holds for everybody. Disabled or not configured: each person decides.</source>
        <translation>Abilitato: questo valore vale per tutti. Disabilitato o non configurato: decide ogni persona.</translation>
    </message>
    <message>
        <source>Encryption and certificate</source>
        <translation>Cifratura e certificato</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Enter it in Settings, Calendar Integration, or run: attendant password set</source>
        <translation>Inserirla in Impostazioni, Integrazione calendario, o eseguire: attendant password set</translation>
    </message>
    <message>
        <source>Enter that organisation&apos;s Directory (tenant) ID.</source>
        <translation>Inserire l&apos;ID della directory (tenant) di quell&apos;organizzazione.</translation>
    </message>
    <message>
        <source>Enter the account&apos;s password.</source>
        <translation>Inserire la password dell&apos;account.</translation>
    </message>
    <message>
        <source>Enter the application (client) ID from Azure.</source>
        <translation>Inserire l&apos;ID applicazione (client) da Azure.</translation>
    </message>
    <message>
        <source>Enter the colleague&apos;s mail address in the directory.</source>
        <translation>Inserire nell&apos;elenco l&apos;indirizzo e-mail del collega.</translation>
    </message>
    <message>
        <source>Enter the colleague&apos;s main mail address in the directory.</source>
        <translation>Inserire nell&apos;elenco l&apos;indirizzo e-mail principale del collega.</translation>
    </message>
    <message>
        <source>Enter the directory (tenant) ID from Azure.</source>
        <translation>Inserire l&apos;ID della directory (tenant) da Azure.</translation>
    </message>
    <message>
        <source>Enter the user name as a mail address to have this looked at.</source>
        <translation>Inserire il nome utente come indirizzo e-mail perché venga controllato.</translation>
    </message>
    <message>
        <source>Enter the user name as name@example.com, or the EWS URL itself.</source>
        <translation>Inserire il nome utente come name@example.com, oppure l’URL EWS.</translation>
    </message>
    <message>
        <source>Enter the user who may see the colleagues&apos; calendars.</source>
        <translation>Inserire l&apos;utente che può vedere i calendari dei colleghi.</translation>
    </message>
    <message>
        <source>Everybody at this computer can read it there. Ask your administrator to remove and change it.</source>
        <translation>Lì chiunque usi questo computer può leggerla. Chiedere all&apos;amministratore di rimuoverla e cambiarla.</translation>
    </message>
    <message>
        <source>Everything that is needed is filled in.</source>
        <translation>Tutto il necessario è compilato.</translation>
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
        <translation>Exchange 2007 spesso non parla nulla di più recente. TLS 1.0 si può violare: usarlo solo nella rete interna.</translation>
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
        <translation>Exchange 2013 SP1 o successivo</translation>
    </message>
    <message>
        <source>Exchange Web Services (until 1 April 2027)</source>
        <translation>Exchange Web Services (fino al 1/4/2027)</translation>
    </message>
    <message>
        <source>Exchange Web Services answer, without naming their version.</source>
        <translation>Exchange Web Services risponde, senza indicare la versione.</translation>
    </message>
    <message>
        <source>Exchange {version} answers.</source>
        <translation>Exchange {version} risponde.</translation>
    </message>
    <message>
        <source>For example https://mail.example.com/EWS/Exchange.asmx</source>
        <translation>Per esempio https://mail.example.com/EWS/Exchange.asmx</translation>
    </message>
    <message>
        <source>Free some space on the disk of {folder} and save again.</source>
        <translation>Liberare spazio sul disco di {folder} e salvare di nuovo.</translation>
    </message>
    <message>
        <source>From the overview of the app registration in Azure, or a domain of the organisation.</source>
        <translation>Dalla panoramica della registrazione dell&apos;app in Azure, o un dominio dell&apos;organizzazione.</translation>
    </message>
    <message>
        <source>From the overview of the app registration in Azure.</source>
        <translation>Dalla panoramica della registrazione dell&apos;app in Azure.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Generale</translation>
    </message>
    <message>
        <source>Global</source>
        <translation>Globale</translation>
    </message>
    <message>
        <source>Global, unless your organisation is in one of the others.</source>
        <translation>Globale, a meno che l&apos;organizzazione non sia in uno degli altri.</translation>
    </message>
    <message>
        <source>Grant Basic Authentication</source>
        <translation>Concedi autenticazione di base</translation>
    </message>
    <message>
        <source>Grant Modern Authentication</source>
        <translation>Concedi autenticazione moderna</translation>
    </message>
    <message>
        <source>Grant Modern Authentication in Settings, Calendar Integration, and sign in.</source>
        <translation>Concedere l&apos;autenticazione moderna in Impostazioni, Integrazione calendario, e accedere.</translation>
    </message>
    <message>
        <source>Grant Modern Authentication, and sign in.</source>
        <translation>Concedere l&apos;autenticazione moderna e accedere.</translation>
    </message>
    <message>
        <source>Grant Modern Authentication: one of the two is needed.</source>
        <translation>Concedere l&apos;autenticazione moderna: una delle due è necessaria.</translation>
    </message>
    <message>
        <source>Held: {permissions}</source>
        <translation>Presenti: {permissions}</translation>
    </message>
    <message>
        <source>How much of each calendar is read, beginning with yesterday.</source>
        <translation>Quanto si legge di ogni calendario, a partire da ieri.</translation>
    </message>
    <message>
        <source>How often the calendars are read, 60 seconds or more: below that, Microsoft throttles the account.</source>
        <translation>Ogni quanto si leggono i calendari, 60 secondi o più: al di sotto Microsoft limita l&apos;account.</translation>
    </message>
    <message>
        <source>If it showed an error, register http://localhost under Mobile and desktop applications in Azure, or choose another way to sign in.</source>
        <translation>Se ha mostrato un errore, registrare http://localhost in Azure sotto Applicazioni per dispositivi mobili e desktop, o scegliere un altro modo di accedere.</translation>
    </message>
    <message>
        <source>If the server got a new certificate, enter its fingerprint in Settings, Calendar Integration; else someone may be in between.</source>
        <translation>Se il server ha un nuovo certificato, inserirne l&apos;impronta in Impostazioni, Integrazione calendario; altrimenti forse qualcuno si è messo in mezzo.</translation>
    </message>
    <message>
        <source>If the server got a new certificate, pin this one: {sha256}; else someone may be in between.</source>
        <translation>Se il server ha un nuovo certificato, fissare questo: {sha256}; altrimenti forse qualcuno si è messo in mezzo.</translation>
    </message>
    <message>
        <source>In Azure, App registrations, API permissions, add the calendar permissions and grant admin consent.</source>
        <translation>In Azure, Registrazioni app, Autorizzazioni API, aggiungere le autorizzazioni per i calendari e concedere il consenso amministratore.</translation>
    </message>
    <message>
        <source>In Azure, App registrations, Authentication, register {redirect} under Mobile and desktop applications; for the device code also set Allow public client flows to Yes.</source>
        <translation>In Azure, Registrazioni app, Autenticazione, registrare {redirect} sotto Applicazioni per dispositivi mobili e desktop; per il codice dispositivo impostare anche “Consenti flussi client pubblici” su Sì.</translation>
    </message>
    <message>
        <source>In settings.toml: {option}</source>
        <translation>In settings.toml: {option}</translation>
    </message>
    <message>
        <source>It counts as empty until you correct it in Settings.</source>
        <translation>Vale come vuoto finché non viene corretto nelle Impostazioni.</translation>
    </message>
    <message>
        <source>It does not count until your administrator corrects it.</source>
        <translation>Non vale finché l&apos;amministratore non lo corregge.</translation>
    </message>
    <message>
        <source>It has no effect. Your administrator can check the spelling, and the version of the templates.</source>
        <translation>Non ha effetto. L&apos;amministratore può controllare l&apos;ortografia e la versione dei modelli.</translation>
    </message>
    <message>
        <source>It is kept there and has no effect. Check the spelling, and the table above it.</source>
        <translation>Resta nel file e non ha effetto. Controllare l&apos;ortografia e la tabella che precede.</translation>
    </message>
    <message>
        <source>It was not opened. A sign-in page of the network may be in between.</source>
        <translation>Non è stata aperta. Forse c&apos;è di mezzo una pagina di accesso della rete.</translation>
    </message>
    <message>
        <source>Italiano</source>
        <translation>Italiano</translation>
    </message>
    <message>
        <source>Kind of sign-in offered</source>
        <translation>Tipo di accesso offerto</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Last connection test</source>
        <translation>Ultima prova della connessione</translation>
    </message>
    <message>
        <source>Leave out columns that are not needed, or split it, and import the parts one after the other.</source>
        <translation>Togliere le colonne che non servono, o dividerlo e importare le parti una dopo l&apos;altra.</translation>
    </message>
    <message>
        <source>Leave out the columns that are not needed.</source>
        <translation>Togliere le colonne che non servono.</translation>
    </message>
    <message>
        <source>Line {lines} of the settings file {file} cannot be read and is left out.</source>
        <translation>La riga {lines} del file delle impostazioni {file} non è leggibile e viene esclusa.</translation>
    </message>
    <message>
        <source>Line {line} has the same key already.</source>
        <translation>La riga {line} ha già la stessa chiave.</translation>
    </message>
    <message>
        <source>Line {line} has the same mail address already.</source>
        <translation>La riga {line} ha già lo stesso indirizzo e-mail.</translation>
    </message>
    <message>
        <source>Line {line} says the same already.</source>
        <translation>La riga {line} dice già lo stesso.</translation>
    </message>
    <message>
        <source>Lines {lines} of the settings file {file} cannot be read and are left out.</source>
        <translation>Le righe {lines} del file delle impostazioni {file} non sono leggibili e vengono escluse.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Microsoft Graph (recommended)</source>
        <translation>Microsoft Graph (consigliato)</translation>
    </message>
    <message>
        <source>Microsoft asks for another verification.</source>
        <translation>Microsoft chiede un&apos;altra verifica.</translation>
    </message>
    <message>
        <source>Microsoft does not say which permissions are held.</source>
        <translation>Microsoft non dice quali autorizzazioni sono presenti.</translation>
    </message>
    <message>
        <source>Microsoft does not say: {reason}</source>
        <translation>Microsoft non lo dice: {reason}</translation>
    </message>
    <message>
        <source>Microsoft refused the sign-in ({code}).</source>
        <translation>Microsoft ha rifiutato l&apos;accesso ({code}).</translation>
    </message>
    <message>
        <source>Microsoft switches Exchange Web Services off in Office 365; Graph is what stays.</source>
        <translation>Microsoft disattiva Exchange Web Services in Office 365; quello che resta è Graph.</translation>
    </message>
    <message>
        <source>Microsoft&apos;s sign-in service cannot be reached.</source>
        <translation>Il servizio di accesso di Microsoft non è raggiungibile.</translation>
    </message>
    <message>
        <source>Microsoft&apos;s sign-in service is not available just now.</source>
        <translation>Il servizio di accesso di Microsoft al momento non è disponibile.</translation>
    </message>
    <message>
        <source>Missing: {permissions}</source>
        <translation>Manca: {permissions}</translation>
    </message>
    <message>
        <source>Move it to another place; the next start makes a new one.</source>
        <translation>Spostarlo altrove; al prossimo avvio ne viene creato uno nuovo.</translation>
    </message>
    <message>
        <source>NTLM never sends the password itself; Basic does, inside the encrypted connection.</source>
        <translation>NTLM non invia mai la password stessa; Basic sì, dentro la connessione cifrata.</translation>
    </message>
    <message>
        <source>Name mail addresses, or add colleagues: attendant import FILE</source>
        <translation>Indicare indirizzi e-mail, o aggiungere colleghi: attendant import FILE</translation>
    </message>
    <message>
        <source>No EWS address was found for {domain}.</source>
        <translation>Nessun indirizzo EWS trovato per {domain}.</translation>
    </message>
    <message>
        <source>No mail address is known.</source>
        <translation>Nessun indirizzo e-mail è noto.</translation>
    </message>
    <message>
        <source>No secure connection to {host} came about.</source>
        <translation>Non si è stabilita una connessione sicura con {host}.</translation>
    </message>
    <message>
        <source>No server with the name {host} is known.</source>
        <translation>Nessun server con il nome {host} è noto.</translation>
    </message>
    <message>
        <source>Nobody in the directory is found by {name}.</source>
        <translation>Nell&apos;elenco dei colleghi nessuno corrisponde a {name}.</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Nessuno ha effettuato l&apos;accesso.</translation>
    </message>
    <message>
        <source>None is needed within this computer.</source>
        <translation>All&apos;interno di questo computer non serve.</translation>
    </message>
    <message>
        <source>None: the connection is direct.</source>
        <translation>Nessuno: la connessione è diretta.</translation>
    </message>
    <message>
        <source>Not tried: “{step}” comes first.</source>
        <translation>Non provato: prima viene “{step}”.</translation>
    </message>
    <message>
        <source>Off: the console is a directory only and asks no calendar server.</source>
        <translation>Disattivato: la console è solo un elenco e non interroga alcun server del calendario.</translation>
    </message>
    <message>
        <source>Office 365</source>
        <translation>Office 365</translation>
    </message>
    <message>
        <source>Office 365 no longer accepts a user name and password for calendars.</source>
        <translation>Office 365 non accetta più nome utente e password per i calendari.</translation>
    </message>
    <message>
        <source>Office 365 no longer accepts a user name and password for calendars. None was sent.</source>
        <translation>Office 365 non accetta più nome utente e password per i calendari. Nulla è stato inviato.</translation>
    </message>
    <message>
        <source>One character is missing: {rule}</source>
        <translation>Manca un carattere: {rule}</translation>
    </message>
    <message>
        <source>One on each line.</source>
        <translation>Uno per riga.</translation>
    </message>
    <message>
        <source>Only Basic Authentication is granted, which Microsoft refuses. Grant Modern Authentication.</source>
        <translation>È concessa solo l&apos;autenticazione di base, che Microsoft rifiuta. Concedere l&apos;autenticazione moderna.</translation>
    </message>
    <message>
        <source>Only for a server whose certificate the system does not trust: its fingerprint of 64 characters. Left empty, the system&apos;s trust store decides.</source>
        <translation>Solo per un server del cui certificato il sistema non si fida: la sua impronta di 64 caratteri. Se vuoto, decide l&apos;archivio certificati del sistema.</translation>
    </message>
    <message>
        <source>Only whether the colleague is busy is shown, in quarters of an hour.</source>
        <translation>Si vede solo se il collega è impegnato, a quarti d&apos;ora.</translation>
    </message>
    <message>
        <source>Open Settings, Calendar Integration, and fill in the fields.</source>
        <translation>Aprire Impostazioni, Integrazione calendario, e compilare i campi.</translation>
    </message>
    <message>
        <source>Open Settings, Calendar Integration, and sign in.</source>
        <translation>Aprire Impostazioni, Integrazione calendario, e accedere.</translation>
    </message>
    <message>
        <source>Organisation found</source>
        <translation>Organizzazione trovata</translation>
    </message>
    <message>
        <source>Own calendar</source>
        <translation>Calendario proprio</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Autorizzazioni</translation>
    </message>
    <message>
        <source>Pinned certificate (SHA-256)</source>
        <translation>Certificato fissato (SHA-256)</translation>
    </message>
    <message>
        <source>Plain http would send the password to {host} unprotected.</source>
        <translation>Il semplice http invierebbe la password a {host} senza protezione.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacy</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Provider</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Readable.</source>
        <translation>Leggibile.</translation>
    </message>
    <message>
        <source>Readable: {count} items in {days} days.</source>
        <translation>Leggibile: {count} elementi in {days} giorni.</translation>
    </message>
    <message>
        <source>Remove the line. The command “attendant password set” keeps the password in the keyring.</source>
        <translation>Togliere la riga. Il comando “attendant password set” conserva la password nel portachiavi.</translation>
    </message>
    <message>
        <source>Rows of {file} that are left out: {count}</source>
        <translation>Righe di {file} escluse: {count}</translation>
    </message>
    <message>
        <source>Save it as a CSV file in the program that made it, and try again.</source>
        <translation>Salvarlo come file CSV nel programma che l&apos;ha creato e riprovare.</translation>
    </message>
    <message>
        <source>Save it or cancel there, then close the console.</source>
        <translation>Salvare o annullare lì, poi chiudere la console.</translation>
    </message>
    <message>
        <source>Server name found</source>
        <translation>Nome del server trovato</translation>
    </message>
    <message>
        <source>Server reached</source>
        <translation>Server raggiunto</translation>
    </message>
    <message>
        <source>Set a new password for the account, then enter it in Settings, Calendar Integration.</source>
        <translation>Impostare una nuova password per l&apos;account, poi inserirla in Impostazioni, Integrazione calendario.</translation>
    </message>
    <message>
        <source>Set by your organisation (settings file of this computer).</source>
        <translation>Impostato dall&apos;organizzazione (file di impostazioni di questo computer).</translation>
    </message>
    <message>
        <source>Set by your organisation ({layer}).</source>
        <translation>Impostato dall&apos;organizzazione ({layer}).</translation>
    </message>
    <message>
        <source>Set this computer&apos;s date, time and time zone; a sign-in fails from five minutes on.</source>
        <translation>Impostare data, ora e fuso orario di questo computer; oltre i cinque minuti l&apos;accesso non riesce.</translation>
    </message>
    <message>
        <source>Set this computer&apos;s date, time and time zone; then allow one more try in Settings, Calendar Integration, or try again.</source>
        <translation>Impostare data, ora e fuso orario di questo computer; poi consentire un altro tentativo in Impostazioni, Integrazione calendario, oppure riprovare.</translation>
    </message>
    <message>
        <source>Settings complete</source>
        <translation>Impostazioni complete</translation>
    </message>
    <message>
        <source>Settings, without passwords</source>
        <translation>Impostazioni, senza password</translation>
    </message>
    <message>
        <source>Shortest usable gap</source>
        <translation>Intervallo minimo utilizzabile</translation>
    </message>
    <message>
        <source>Show colleagues&apos; calendars</source>
        <translation>Mostra i calendari dei colleghi</translation>
    </message>
    <message>
        <source>Sign in again and confirm it as you are asked to.</source>
        <translation>Accedere di nuovo e confermare come richiesto.</translation>
    </message>
    <message>
        <source>Sign in again in Settings, Calendar Integration.</source>
        <translation>Accedere di nuovo in Impostazioni, Integrazione calendario.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Accedere di nuovo.</translation>
    </message>
    <message>
        <source>Sign in again. If it fails again, give the administrator the code and the correlation ID.</source>
        <translation>Accedere di nuovo. Se non riesce, dare all&apos;amministratore il codice e l&apos;ID di correlazione.</translation>
    </message>
    <message>
        <source>Sign in again; if it fails again, ask your administrator.</source>
        <translation>Accedere di nuovo; se non riesce, chiedere all&apos;amministratore.</translation>
    </message>
    <message>
        <source>Sign in by</source>
        <translation>Accedi tramite</translation>
    </message>
    <message>
        <source>Sign in in the browser instead; in Azure the same address is needed for it.</source>
        <translation>Accedere invece nel browser; in Azure serve lo stesso indirizzo.</translation>
    </message>
    <message>
        <source>Sign in when you are ready; the calendars stay as they were.</source>
        <translation>Accedere quando si è pronti; i calendari sono rimasti com&apos;erano.</translation>
    </message>
    <message>
        <source>Sign in with an account that has one, or ask your administrator for a licence.</source>
        <translation>Accedere con un account che ne ha una, o chiedere una licenza all&apos;amministratore.</translation>
    </message>
    <message>
        <source>Sign in with your work account.</source>
        <translation>Accedere con l&apos;account di lavoro.</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Accesso</translation>
    </message>
    <message>
        <source>Sign-in and Exchange Web Services</source>
        <translation>Accesso ed Exchange Web Services</translation>
    </message>
    <message>
        <source>Sign-in by OAuth2, with the two IDs from Azure.</source>
        <translation>Accesso con OAuth2, con i due ID da Azure.</translation>
    </message>
    <message>
        <source>Signed in as {name}.</source>
        <translation>Accesso effettuato come {name}.</translation>
    </message>
    <message>
        <source>Signing in with the Windows account works on Windows only.</source>
        <translation>L&apos;accesso con l&apos;account Windows funziona solo su Windows.</translation>
    </message>
    <message>
        <source>Someone free is shown with “meeting in 8 min” from this long before. 0 switches it off.</source>
        <translation>Da quanto prima chi è disponibile viene mostrato con “riunione tra 8 min”. 0 lo disattiva.</translation>
    </message>
    <message>
        <source>Something unexpected happened in the console.</source>
        <translation>Nella console è accaduto qualcosa di inatteso.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Qualcosa è andato storto.</translation>
    </message>
    <message>
        <source>Split it and import the parts one after the other.</source>
        <translation>Dividerlo e importare le parti una dopo l&apos;altra.</translation>
    </message>
    <message>
        <source>Start the console as an ordinary user, or sign in in the browser.</source>
        <translation>Avviare la console come utente normale, o accedere nel browser.</translation>
    </message>
    <message>
        <source>Start the sign-in again and enter the new code.</source>
        <translation>Ricominciare l&apos;accesso e inserire il nuovo codice.</translation>
    </message>
    <message>
        <source>Start the sign-in again.</source>
        <translation>Ricominciare l&apos;accesso.</translation>
    </message>
    <message>
        <source>State of the console</source>
        <translation>Stato della console</translation>
    </message>
    <message>
        <source>Subjects and places are shown; private ones are not.</source>
        <translation>Si vedono oggetto e luogo; quelli privati no.</translation>
    </message>
    <message>
        <source>TLS 1.0 is allowed in the settings, but this server does not need it: switch it off.</source>
        <translation>TLS 1.0 è consentito nelle impostazioni, ma questo server non ne ha bisogno: disattivarlo.</translation>
    </message>
    <message>
        <source>TLS 1.0 is allowed, which only Exchange 2007 needs. Switch it off for a newer server.</source>
        <translation>TLS 1.0 è consentito, ma serve solo a Exchange 2007. Disattivarlo per un server più recente.</translation>
    </message>
    <message>
        <source>Takes effect when the console is started again.</source>
        <translation>Ha effetto al prossimo avvio della console.</translation>
    </message>
    <message>
        <source>The account may not act for other people on this server.</source>
        <translation>L&apos;account non può agire per conto di altri su questo server.</translation>
    </message>
    <message>
        <source>The account that may see the colleagues&apos; calendars, as DOMAIN\name or name@example.com.</source>
        <translation>L&apos;account che può vedere i calendari dei colleghi, come DOMINIO\nome o nome@example.com.</translation>
    </message>
    <message>
        <source>The account that the console uses has no mailbox in Exchange Online.</source>
        <translation>L&apos;account usato dalla console non ha una cassetta postale in Exchange Online.</translation>
    </message>
    <message>
        <source>The account that the console uses has no mailbox.</source>
        <translation>L&apos;account usato dalla console non ha una cassetta postale.</translation>
    </message>
    <message>
        <source>The account that the console uses is disabled.</source>
        <translation>L&apos;account usato dalla console è disattivato.</translation>
    </message>
    <message>
        <source>The account that the console uses must get a new password first.</source>
        <translation>L&apos;account usato dalla console deve prima ricevere una nuova password.</translation>
    </message>
    <message>
        <source>The account&apos;s own mail address is not known.</source>
        <translation>L&apos;indirizzo e-mail dell&apos;account non è noto.</translation>
    </message>
    <message>
        <source>The address holds no sign-in.</source>
        <translation>L&apos;indirizzo non contiene un accesso.</translation>
    </message>
    <message>
        <source>The address is a distribution list.</source>
        <translation>L&apos;indirizzo è una lista di distribuzione.</translation>
    </message>
    <message>
        <source>The address is a number, no name is looked up.</source>
        <translation>L&apos;indirizzo è un numero, non si cerca alcun nome.</translation>
    </message>
    <message>
        <source>The address is too long: {limit} characters at most.</source>
        <translation>L&apos;indirizzo è troppo lungo: al massimo {limit} caratteri.</translation>
    </message>
    <message>
        <source>The address of the calendar server is not allowed.</source>
        <translation>L&apos;indirizzo del server del calendario non è consentito.</translation>
    </message>
    <message>
        <source>The answer belongs to another sign-in.</source>
        <translation>La risposta appartiene a un altro accesso.</translation>
    </message>
    <message>
        <source>The answer of {host} could not be unpacked.</source>
        <translation>La risposta di {host} non si è potuta decomprimere.</translation>
    </message>
    <message>
        <source>The answer of {host} ended early.</source>
        <translation>La risposta di {host} è finita troppo presto.</translation>
    </message>
    <message>
        <source>The app registration does not fit the settings.</source>
        <translation>La registrazione dell&apos;app non corrisponde alle impostazioni.</translation>
    </message>
    <message>
        <source>The application is registered for one organisation only.</source>
        <translation>L&apos;applicazione è registrata per una sola organizzazione.</translation>
    </message>
    <message>
        <source>The browser brought no sign-in back.</source>
        <translation>Il browser non ha restituito un accesso.</translation>
    </message>
    <message>
        <source>The calendar belongs to another organisation, and the connection to it is not set up.</source>
        <translation>Il calendario appartiene a un&apos;altra organizzazione, e il collegamento con essa non è configurato.</translation>
    </message>
    <message>
        <source>The calendar could not be read ({code}).</source>
        <translation>Il calendario non si è potuto leggere ({code}).</translation>
    </message>
    <message>
        <source>The calendar could not be read just now.</source>
        <translation>Il calendario al momento non si è potuto leggere.</translation>
    </message>
    <message>
        <source>The calendar holds too many items for one answer.</source>
        <translation>Il calendario contiene troppi elementi per una sola risposta.</translation>
    </message>
    <message>
        <source>The calendar integration is not set up yet.</source>
        <translation>L&apos;integrazione calendario non è ancora configurata.</translation>
    </message>
    <message>
        <source>The calendar is not shared with you.</source>
        <translation>Il calendario non è condiviso.</translation>
    </message>
    <message>
        <source>The calendar is on a very old server that gives no details.</source>
        <translation>Il calendario si trova su un server molto vecchio che non dà dettagli.</translation>
    </message>
    <message>
        <source>The calendar server answered for another number of people than asked.</source>
        <translation>Il server del calendario ha risposto per un numero di persone diverso da quello richiesto.</translation>
    </message>
    <message>
        <source>The calendar server cannot be reached through the proxy server.</source>
        <translation>Il server del calendario non è raggiungibile tramite il server proxy.</translation>
    </message>
    <message>
        <source>The calendar server cannot be reached.</source>
        <translation>Il server del calendario non è raggiungibile.</translation>
    </message>
    <message>
        <source>The calendar server did not accept the sign-in.</source>
        <translation>Il server del calendario non ha accettato l&apos;accesso.</translation>
    </message>
    <message>
        <source>The calendar server does not offer the kind of sign-in that is set.</source>
        <translation>Il server del calendario non offre il tipo di accesso impostato.</translation>
    </message>
    <message>
        <source>The calendar server refused the signed-in Windows user.</source>
        <translation>Il server del calendario ha rifiutato l&apos;utente Windows attuale.</translation>
    </message>
    <message>
        <source>The calendar server refused the user name or password.</source>
        <translation>Il server del calendario ha rifiutato il nome utente o la password.</translation>
    </message>
    <message>
        <source>The calendar server reported a fault ({code}).</source>
        <translation>Il server del calendario ha segnalato un errore ({code}).</translation>
    </message>
    <message>
        <source>The calendar server reported a fault.</source>
        <translation>Il server del calendario ha segnalato un errore.</translation>
    </message>
    <message>
        <source>The calendar server took too long to answer.</source>
        <translation>Il server del calendario ha impiegato troppo tempo a rispondere.</translation>
    </message>
    <message>
        <source>The calendar server&apos;s answer could not be read.</source>
        <translation>La risposta del server del calendario non era leggibile.</translation>
    </message>
    <message>
        <source>The calendar server&apos;s answer is far too large.</source>
        <translation>La risposta del server del calendario è di gran lunga troppo grande.</translation>
    </message>
    <message>
        <source>The calendar server&apos;s answer was empty.</source>
        <translation>La risposta del server del calendario era vuota.</translation>
    </message>
    <message>
        <source>The calendar service answered for other people than asked.</source>
        <translation>Il servizio calendario ha risposto per persone diverse da quelle richieste.</translation>
    </message>
    <message>
        <source>The calendar service did not accept the sign-in.</source>
        <translation>Il servizio calendario non ha accettato l&apos;accesso.</translation>
    </message>
    <message>
        <source>The calendar service gave no answer.</source>
        <translation>Il servizio calendario non ha risposto.</translation>
    </message>
    <message>
        <source>The calendar service is busy.</source>
        <translation>Il servizio calendario è sovraccarico.</translation>
    </message>
    <message>
        <source>The calendar service refused the request as not valid.</source>
        <translation>Il servizio calendario ha rifiutato la richiesta come non valida.</translation>
    </message>
    <message>
        <source>The calendar service sends the console to another server for the rest of its answer.</source>
        <translation>Il servizio calendario manda la console a un altro server per il resto della risposta.</translation>
    </message>
    <message>
        <source>The calendar service&apos;s answer has no end.</source>
        <translation>La risposta del servizio calendario non ha fine.</translation>
    </message>
    <message>
        <source>The certificate expires soon: have it renewed.</source>
        <translation>Il certificato scade presto: farlo rinnovare.</translation>
    </message>
    <message>
        <source>The certificate of the calendar server is for another name than {host}.</source>
        <translation>Il certificato del server del calendario è per un nome diverso da {host}.</translation>
    </message>
    <message>
        <source>The certificate of the calendar server is not trusted.</source>
        <translation>Il certificato del server del calendario non è attendibile.</translation>
    </message>
    <message>
        <source>The certificate of {host} has expired.</source>
        <translation>Il certificato di {host} è scaduto.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not the one that was pinned.</source>
        <translation>Il certificato di {host} non è quello fissato.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not the one that was pinned. {certificate}</source>
        <translation>Il certificato di {host} non è quello fissato. {certificate}</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted on this computer.</source>
        <translation>Il certificato di {host} non è attendibile su questo computer.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted.</source>
        <translation>Il certificato di {host} non è attendibile.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid yet.</source>
        <translation>Il certificato di {host} non è ancora valido.</translation>
    </message>
    <message>
        <source>The code was not entered in time.</source>
        <translation>Il codice non è stato inserito in tempo.</translation>
    </message>
    <message>
        <source>The colleague cannot be saved.</source>
        <translation>Il collega non si può salvare.</translation>
    </message>
    <message>
        <source>The colleague&apos;s organisation does not share free/busy times with yours.</source>
        <translation>L&apos;organizzazione del collega non condivide la disponibilità con la vostra.</translation>
    </message>
    <message>
        <source>The connection to the calendar server was closed.</source>
        <translation>La connessione al server del calendario è stata chiusa.</translation>
    </message>
    <message>
        <source>The connection to {host} broke off.</source>
        <translation>La connessione a {host} si è interrotta.</translation>
    </message>
    <message>
        <source>The connection to {host} cannot be trusted.</source>
        <translation>La connessione a {host} non è attendibile.</translation>
    </message>
    <message>
        <source>The console is open already, but it does not answer.</source>
        <translation>La console è già aperta, ma non risponde.</translation>
    </message>
    <message>
        <source>The console is still open.</source>
        <translation>La console è ancora aperta.</translation>
    </message>
    <message>
        <source>The console stays open: something entered in it is not saved yet.</source>
        <translation>La console resta aperta: qualcosa che vi è stato inserito non è ancora salvato.</translation>
    </message>
    <message>
        <source>The console tries again by itself.</source>
        <translation>La console riprova da sola.</translation>
    </message>
    <message>
        <source>The database of this mailbox is not available just now.</source>
        <translation>Il database di questa cassetta postale al momento non è disponibile.</translation>
    </message>
    <message>
        <source>The diagnostics could not be saved.</source>
        <translation>Non è stato possibile salvare i dati di diagnosi.</translation>
    </message>
    <message>
        <source>The directory (tenant) ID and the application (client) ID are the same. Compare them.</source>
        <translation>L&apos;ID della directory (tenant) e l&apos;ID applicazione (client) sono uguali. Confrontarli.</translation>
    </message>
    <message>
        <source>The directory holds no colleague with a mail address yet.</source>
        <translation>Nell&apos;elenco non c&apos;è ancora un collega con indirizzo e-mail.</translation>
    </message>
    <message>
        <source>The directory of colleagues cannot be read.</source>
        <translation>L&apos;elenco dei colleghi non è leggibile.</translation>
    </message>
    <message>
        <source>The directory of colleagues could not be used.</source>
        <translation>L&apos;elenco dei colleghi non era utilizzabile.</translation>
    </message>
    <message>
        <source>The directory of colleagues is damaged.</source>
        <translation>L&apos;elenco dei colleghi è danneggiato.</translation>
    </message>
    <message>
        <source>The directory of colleagues is in use by another program.</source>
        <translation>L&apos;elenco dei colleghi è in uso da un altro programma.</translation>
    </message>
    <message>
        <source>The directory of colleagues was written by a newer version of the console.</source>
        <translation>L&apos;elenco dei colleghi è stato scritto da una versione più recente della console.</translation>
    </message>
    <message>
        <source>The export cannot be written to {file}.</source>
        <translation>L&apos;esportazione non può essere scritta in {file}.</translation>
    </message>
    <message>
        <source>The file cannot be imported.</source>
        <translation>Il file non si può importare.</translation>
    </message>
    <message>
        <source>The file has more than {limit} columns.</source>
        <translation>Il file ha più di {limit} colonne.</translation>
    </message>
    <message>
        <source>The file has more than {limit} rows.</source>
        <translation>Il file ha più di {limit} righe.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Il file è vuoto.</translation>
    </message>
    <message>
        <source>The file is kept. Correct it, or open Settings and save: the old one then stays beside the new.</source>
        <translation>Il file resta. Correggerlo, o aprire le Impostazioni e salvare: il vecchio resta allora accanto al nuovo.</translation>
    </message>
    <message>
        <source>The file is larger than {limit} MB.</source>
        <translation>Il file supera i {limit} MB.</translation>
    </message>
    <message>
        <source>The file was kept as {name}. The next start begins an empty one; import your colleagues again.</source>
        <translation>Il file è stato conservato come {name}. Al prossimo avvio se ne comincia uno vuoto; importare di nuovo i colleghi.</translation>
    </message>
    <message>
        <source>The file {name} cannot be opened.</source>
        <translation>Il file {name} non si può aprire.</translation>
    </message>
    <message>
        <source>The file {name} cannot be written.</source>
        <translation>Il file {name} non si può scrivere.</translation>
    </message>
    <message>
        <source>The file {name} is not a directory of colleagues.</source>
        <translation>Il file {name} non è un elenco di colleghi.</translation>
    </message>
    <message>
        <source>The mail address is not known.</source>
        <translation>L&apos;indirizzo e-mail non è noto.</translation>
    </message>
    <message>
        <source>The mail address is not valid.</source>
        <translation>L&apos;indirizzo e-mail non è valido.</translation>
    </message>
    <message>
        <source>The mailbox has no calendar.</source>
        <translation>La cassetta postale non ha un calendario.</translation>
    </message>
    <message>
        <source>The mailbox is being moved or switched to another server.</source>
        <translation>La cassetta postale è in corso di spostamento o di passaggio a un altro server.</translation>
    </message>
    <message>
        <source>The mailboxes of this domain are in Office 365.</source>
        <translation>Le caselle di questo dominio sono in Office 365.</translation>
    </message>
    <message>
        <source>The organisation has not allowed this program to read calendars yet.</source>
        <translation>L&apos;organizzazione non ha ancora consentito a questo programma di leggere i calendari.</translation>
    </message>
    <message>
        <source>The organisation has not allowed this program to read calendars.</source>
        <translation>L&apos;organizzazione non ha consentito a questo programma di leggere i calendari.</translation>
    </message>
    <message>
        <source>The organisation knows no application with this ID.</source>
        <translation>L&apos;organizzazione non conosce alcuna applicazione con questo ID.</translation>
    </message>
    <message>
        <source>The organisation knows the application.</source>
        <translation>L&apos;organizzazione conosce l&apos;applicazione.</translation>
    </message>
    <message>
        <source>The organisation {tenant} was not found.</source>
        <translation>L&apos;organizzazione {tenant} non è stata trovata.</translation>
    </message>
    <message>
        <source>The password for the calendar server is missing.</source>
        <translation>La password per il server del calendario manca.</translation>
    </message>
    <message>
        <source>The password for {account} is kept.</source>
        <translation>La password per {account} è conservata.</translation>
    </message>
    <message>
        <source>The password is empty.</source>
        <translation>La password è vuota.</translation>
    </message>
    <message>
        <source>The password is too long: {limit} characters at most.</source>
        <translation>La password è troppo lunga: al massimo {limit} caratteri.</translation>
    </message>
    <message>
        <source>The password of the account that the console uses has expired.</source>
        <translation>La password dell&apos;account usato dalla console è scaduta.</translation>
    </message>
    <message>
        <source>The password of this account has expired.</source>
        <translation>La password di questo account è scaduta.</translation>
    </message>
    <message>
        <source>The policy in {place} cannot be read, or not all of it.</source>
        <translation>Il criterio in {place} non si può leggere, o non del tutto.</translation>
    </message>
    <message>
        <source>The policy in {place} sets what is no option: {keys}.</source>
        <translation>Il criterio in {place} imposta ciò che non è un&apos;opzione: {keys}.</translation>
    </message>
    <message>
        <source>The program asks Microsoft for permissions in a way that is not allowed ({code}).</source>
        <translation>Il programma chiede a Microsoft le autorizzazioni in un modo non consentito ({code}).</translation>
    </message>
    <message>
        <source>The program is registered as a web application.</source>
        <translation>Il programma è registrato come applicazione web.</translation>
    </message>
    <message>
        <source>The proxy makes the connection.</source>
        <translation>Il proxy stabilisce la connessione.</translation>
    </message>
    <message>
        <source>The proxy server does not let the console through.</source>
        <translation>Il server proxy non lascia passare la console.</translation>
    </message>
    <message>
        <source>The proxy server wants a user name and password, which the console cannot give.</source>
        <translation>Il server proxy chiede nome utente e password, che la console non può dare.</translation>
    </message>
    <message>
        <source>The redirect address of the program is not registered.</source>
        <translation>L&apos;indirizzo di reindirizzamento del programma non è registrato.</translation>
    </message>
    <message>
        <source>The request named more calendars than the server reads at once.</source>
        <translation>La richiesta nominava più calendari di quanti il server legge in una volta.</translation>
    </message>
    <message>
        <source>The server answers without asking who is there.</source>
        <translation>Il server risponde senza chiedere chi è.</translation>
    </message>
    <message>
        <source>The server could not put this calendar&apos;s free/busy times together.</source>
        <translation>Il server non ha potuto comporre la disponibilità di questo calendario.</translation>
    </message>
    <message>
        <source>The server did not finish reading this calendar in time.</source>
        <translation>Il server non ha finito in tempo di leggere questo calendario.</translation>
    </message>
    <message>
        <source>The server does not allow Exchange Web Services for this account.</source>
        <translation>Il server non consente Exchange Web Services per questo account.</translation>
    </message>
    <message>
        <source>The server does not say which kinds it takes.</source>
        <translation>Il server non dice quali tipi accetta.</translation>
    </message>
    <message>
        <source>The server does not tell its time.</source>
        <translation>Il server non comunica la propria ora.</translation>
    </message>
    <message>
        <source>The server does not understand the Exchange version that is set.</source>
        <translation>Il server non capisce la versione di Exchange impostata.</translation>
    </message>
    <message>
        <source>The server gives no calendar for so many days at once.</source>
        <translation>Il server non dà calendari per così tanti giorni in una volta.</translation>
    </message>
    <message>
        <source>The server in front of {host} cannot reach it.</source>
        <translation>Il server davanti a {host} non riesce a raggiungerlo.</translation>
    </message>
    <message>
        <source>This account is locked after too many wrong attempts.</source>
        <translation>Questo account è bloccato dopo troppi tentativi errati.</translation>
    </message>
    <message>
        <source>Try again. If it stays, save the diagnostics (menu Help) and send them to your administrator.</source>
        <translation>Riprovare. Se il problema rimane, salvare i dati di diagnosi (menu Aiuto) e inviarli all&apos;amministratore.</translation>
    </message>
    <message>
        <source>Until your administrator corrects it, the strictest choice holds. {option}: {value}.</source>
        <translation>Finché l&apos;amministratore non lo corregge, vale la scelta più severa. {option}: {value}.</translation>
    </message>
    <message>
        <source>Versions of the program and of the system</source>
        <translation>Versioni del programma e del sistema</translation>
    </message>
    <message>
        <source>Wait a moment and start it again. If that does not help, end it in the system&apos;s task manager first.</source>
        <translation>Attendere un momento e avviarla di nuovo. Se non basta, terminarla prima nella gestione attività del sistema.</translation>
    </message>
    <message>
        <source>Wait a while, or ask your administrator to unblock it: in Entra, Users, the account.</source>
        <translation>Attendere un po&apos; oppure chiedere all&apos;amministratore di sbloccarlo: in Entra, Utenti, l&apos;account.</translation>
    </message>
    <message>
        <source>Check the Directory (tenant) ID; it is easily swapped with the Application (client) ID. Government and China tenants: choose the right cloud.</source>
        <translation>Controllare l&apos;ID della directory (tenant); si scambia facilmente con l&apos;ID applicazione (client). Per enti pubblici e Cina: scegliere il cloud giusto.</translation>
    </message>
    <message>
        <source>A number is missing: enter one from {minimum} to {maximum}.</source>
        <translation>Manca un numero: inserirne uno da {minimum} a {maximum}.</translation>
    </message>
    <message>
        <source>A password does not belong in the settings file {file}, and {keys} looks like one.</source>
        <translation>Una password non deve stare nel file delle impostazioni {file}, e {keys} sembra esserlo.</translation>
    </message>
    <message>
        <source>A proxy or a security program opens the encrypted connection to {host} and shows a certificate of its own. {certificate}</source>
        <translation>Un proxy o un programma di sicurezza apre la connessione crittografata a {host} e mostra un proprio certificato. {certificate}</translation>
    </message>
    <message>
        <source>An EWS URL usually ends in /EWS/Exchange.asmx, and this one does not.</source>
        <translation>Un URL EWS termina di solito con /EWS/Exchange.asmx, questo no.</translation>
    </message>
    <message>
        <source>An address has no blanks and no backslashes, unlike “{value}”.</source>
        <translation>Un indirizzo non ha né spazi né barre rovesciate, a differenza di “{value}”.</translation>
    </message>
    <message>
        <source>An appointment whose subject begins so is shown as “Private”; tell the colleagues. For example *. Several are separated by semicolons.</source>
        <translation>Un appuntamento il cui oggetto inizia così viene mostrato come «Privato»; informare i colleghi. Per esempio *. Più valori sono separati da punti e virgola.</translation>
    </message>
    <message>
        <source>An appointment with one of these categories is shown as “Private”. Subjects then appear for the selected colleague only, because only the calendar in full names categories.</source>
        <translation>Un appuntamento con una di queste categorie viene mostrato come «Privato». Gli oggetti compaiono allora solo per il collega selezionato, perché solo il calendario completo riporta le categorie.</translation>
    </message>
    <message>
        <source>Ask whoever runs it to exempt {host} from inspection, or to install its authority on this computer.</source>
        <translation>Chiedere a chi lo gestisce di escludere {host} dall&apos;ispezione o di installare la sua autorità su questo computer.</translation>
    </message>
    <message>
        <source>Check that you may read and write in the folder {folder}, or ask your administrator.</source>
        <translation>Controllare di poter leggere e scrivere nella cartella {folder}, o chiedere all&apos;amministratore.</translation>
    </message>
    <message>
        <source>Check the mail address: it must be the account&apos;s own, not a list&apos;s.</source>
        <translation>Controllare l&apos;indirizzo e-mail: deve essere quello dell&apos;account, non di una lista.</translation>
    </message>
    <message>
        <source>Check the mail address; if it is right, the other server may be down. {again}</source>
        <translation>Controllare l&apos;indirizzo e-mail; se è giusto, forse l&apos;altro server è fermo. {again}</translation>
    </message>
    <message>
        <source>Check the name that stands after --select.</source>
        <translation>Controllare il nome che segue --select.</translation>
    </message>
    <message>
        <source>Check the network connection to {host}. {again}</source>
        <translation>Controllare la connessione di rete a {host}. {again}</translation>
    </message>
    <message>
        <source>Check the network connection. {again}</source>
        <translation>Controllare la connessione di rete. {again}</translation>
    </message>
    <message>
        <source>Check the part behind the @, and the network connection; a VPN may be needed. Else ask your administrator for the EWS URL; it usually ends in /EWS/Exchange.asmx.</source>
        <translation>Controllare la parte dopo la @ e la connessione di rete; può servire una VPN. Altrimenti chiedere all&apos;amministratore l&apos;URL EWS; di solito termina con /EWS/Exchange.asmx.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and time; if they are right, a proxy is in between.</source>
        <translation>Controllare data e ora di questo computer; se sono giuste, c&apos;è un proxy di mezzo.</translation>
    </message>
    <message>
        <source>Choose another authentication below, then search again.</source>
        <translation>Scegliere qui sotto un&apos;altra autenticazione, poi cercare di nuovo.</translation>
    </message>
    <message>
        <source>Choose its cloud in Settings, Calendar Integration.</source>
        <translation>Scegliere il suo cloud in Impostazioni, Integrazione calendario.</translation>
    </message>
    <message>
        <source>Choose the provider Office 365 in Settings, Calendar Integration, and sign in.</source>
        <translation>Scegliere il provider Office 365 in Impostazioni, Integrazione calendario, e accedere.</translation>
    </message>
    <message>
        <source>Choose “{choice}” as authentication in Settings, Calendar Integration.</source>
        <translation>Scegliere «{choice}» come autenticazione in Impostazioni, Integrazione calendario.</translation>
    </message>
    <message>
        <source>Choose “{choice}” or “{other}” as authentication in Settings, Calendar Integration.</source>
        <translation>Scegliere «{choice}» o «{other}» come autenticazione in Impostazioni, Integrazione calendario.</translation>
    </message>
    <message>
        <source>Encrypted on this computer, for three days: shown after a start until they are read anew.</source>
        <translation>Cifrati su questo computer, per tre giorni: mostrati dopo un avvio finché non si leggono di nuovo.</translation>
    </message>
    <message>
        <source>Enter another password or allow one more try in Settings, Calendar Integration. It is not tried again until then.</source>
        <translation>Inserire un&apos;altra password o consentire un altro tentativo in Impostazioni, Integrazione calendario. Fino ad allora non viene più provata.</translation>
    </message>
    <message>
        <source>Enter another password or allow one more try in Settings, Calendar Integration; it is not tried again until then. If it is right: a load balancer or proxy that opens the encryption breaks Extended Protection (channel binding) and must pass it through.</source>
        <translation>Inserire un&apos;altra password o consentire un altro tentativo in Impostazioni, Integrazione calendario; fino ad allora non viene più provata. Se è giusta: un bilanciatore o un proxy che apre la cifratura rompe la protezione estesa (channel binding) e deve lasciarla passare.</translation>
    </message>
    <message>
        <source>Enter each ID in the other&apos;s field, in Settings, Calendar Integration.</source>
        <translation>In Impostazioni, Integrazione calendario, immettere ciascun ID nel campo dell&apos;altro.</translation>
    </message>
    <message>
        <source>Enter the address of the Exchange server; it usually ends in /EWS/Exchange.asmx. In the settings, “Discover” finds it by the account&apos;s mail address and password.</source>
        <translation>Immettere l&apos;indirizzo del server Exchange; di solito termina con /EWS/Exchange.asmx. Nelle impostazioni, “Rileva” lo trova con l&apos;indirizzo e-mail e la password dell&apos;account.</translation>
    </message>
    <message>
        <source>Enter the password, then search again.</source>
        <translation>Immettere la password, poi cercare di nuovo.</translation>
    </message>
    <message>
        <source>Exchange Web Services are blocked for this organisation or licence.</source>
        <translation>Exchange Web Services è bloccato per questa organizzazione o licenza.</translation>
    </message>
    <message>
        <source>In Azure, App registrations, Authentication, Mobile and desktop applications, add {redirect}</source>
        <translation>In Azure, Registrazioni app, Autenticazione, Applicazioni per dispositivi mobili e desktop, aggiungere {redirect}</translation>
    </message>
    <message>
        <source>In Azure, App registrations, Authentication, Mobile and desktop applications, tick {redirect}; for the system&apos;s browser add http://localhost</source>
        <translation>In Azure, Registrazioni app, Autenticazione, Applicazioni per dispositivi mobili e desktop, selezionare {redirect}; per il browser del sistema aggiungere http://localhost</translation>
    </message>
    <message>
        <source>In Azure, App registrations, Authentication, remove {redirect} under Single-page application and tick it under Mobile and desktop applications.</source>
        <translation>In Azure, Registrazioni app, Autenticazione, rimuovere {redirect} da Applicazione a pagina singola e selezionarlo in Applicazioni per dispositivi mobili e desktop.</translation>
    </message>
    <message>
        <source>In Azure, Enterprise applications, Properties, set Enabled for users to sign in to Yes.</source>
        <translation>In Azure, Applicazioni aziendali, Proprietà, impostare Abilitata per l&apos;accesso degli utenti su Sì.</translation>
    </message>
    <message>
        <source>Keep the last known calendars</source>
        <translation>Conservare gli ultimi calendari noti</translation>
    </message>
    <message>
        <source>Line {line} holds more than {limit} characters without a break, so this is no list of colleagues.</source>
        <translation>La riga {line} contiene più di {limit} caratteri senza interruzione: non è un elenco di colleghi.</translation>
    </message>
    <message>
        <source>Microsoft stopped repeated sign-ins of this program for an hour.</source>
        <translation>Microsoft ha fermato per un&apos;ora gli accessi ripetuti di questo programma.</translation>
    </message>
    <message>
        <source>No column of the file is known to hold names or mail addresses.</source>
        <translation>Di nessuna colonna del file si sa che contenga nomi o indirizzi e-mail.</translation>
    </message>
    <message>
        <source>Private by category</source>
        <translation>Privato per categoria</translation>
    </message>
    <message>
        <source>Private by the subject&apos;s beginning</source>
        <translation>Privato per l&apos;inizio dell&apos;oggetto</translation>
    </message>
    <message>
        <source>Show of appointments</source>
        <translation>Mostrare degli appuntamenti</translation>
    </message>
    <message>
        <source>Sign in to a desktop whose keyring is running (on Linux: GNOME Keyring or KWallet). Without one, the commands show and doctor take the password with --password-stdin. The console never writes a password to a file.</source>
        <translation>Accedere a un desktop con il portachiavi in esecuzione (su Linux: GNOME Keyring o KWallet). Senza portachiavi, i comandi show e doctor accettano la password con --password-stdin. La console non scrive mai una password in un file.</translation>
    </message>
    <message>
        <source>Sign in to the computer with an account of the organisation and reach its network, over a VPN where needed; or choose user name and password in Settings, Calendar Integration.</source>
        <translation>Accedere al computer con un account dell&apos;organizzazione e collegarsi alla sua rete, se necessario con una VPN; oppure scegliere nome utente e password nelle Impostazioni, Integrazione calendario.</translation>
    </message>
    <message>
        <source>Sign in with an account of the organisation itself.</source>
        <translation>Accedere con un account dell&apos;organizzazione stessa.</translation>
    </message>
    <message>
        <source>Some letters here cannot be read; they are marked with �.</source>
        <translation>Alcune lettere qui non sono leggibili; sono indicate con �.</translation>
    </message>
    <message>
        <source>Something between this computer and {host} answers in its place.</source>
        <translation>Qualcosa tra questo computer e {host} risponde al suo posto.</translation>
    </message>
    <message>
        <source>Something between this computer and {host} shows a certificate of its own.</source>
        <translation>Qualcosa tra questo computer e {host} mostra un proprio certificato.</translation>
    </message>
    <message>
        <source>The Windows account signs in on Windows only.</source>
        <translation>L&apos;account di Windows consente l&apos;accesso solo su Windows.</translation>
    </message>
    <message>
        <source>The application is switched off in the organisation.</source>
        <translation>L&apos;applicazione è disattivata nell&apos;organizzazione.</translation>
    </message>
    <message>
        <source>The beginning is missing: write https:// before “{value}”.</source>
        <translation>Manca l&apos;inizio: scrivere https:// prima di “{value}”.</translation>
    </message>
    <message>
        <source>The calendar integration is not set up yet; {option} is missing.</source>
        <translation>L&apos;integrazione calendario non è ancora configurata; manca {option}.</translation>
    </message>
    <message>
        <source>The calendar server refused the sign-in; this computer&apos;s clock differs from the server&apos;s by {minutes} minutes.</source>
        <translation>Il server di calendario ha rifiutato l&apos;accesso; l&apos;orologio di questo computer differisce da quello del server di {minutes} minuti.</translation>
    </message>
    <message>
        <source>The file has headings, but no colleague stands below them.</source>
        <translation>Il file ha le intestazioni, ma sotto non c&apos;è alcun collega.</translation>
    </message>
    <message>
        <source>The kept sign-in is damaged or from another computer.</source>
        <translation>L&apos;accesso conservato è danneggiato o proviene da un altro computer.</translation>
    </message>
    <message>
        <source>The mail address is longer than {limit} characters.</source>
        <translation>L&apos;indirizzo e-mail è più lungo di {limit} caratteri.</translation>
    </message>
    <message>
        <source>The nearest is {size}.</source>
        <translation>La dimensione possibile più vicina è {size}.</translation>
    </message>
    <message>
        <source>The network may want a sign-in of its own: open any web page in the browser. If it does not, a proxy is in between; your administrator can let {host} through without inspection.</source>
        <translation>Forse la rete richiede un proprio accesso: aprire una pagina web qualsiasi nel browser. In caso contrario c&apos;è un proxy di mezzo; l&apos;amministratore può lasciar passare {host} senza ispezione.</translation>
    </message>
    <message>
        <source>The network wants a sign-in of its own before it lets the console through.</source>
        <translation>La rete richiede un proprio accesso prima di lasciar passare la console.</translation>
    </message>
    <message>
        <source>The organisation has no Exchange Online, or it is not enabled for this program.</source>
        <translation>L&apos;organizzazione non ha Exchange Online, oppure non è abilitato per questo programma.</translation>
    </message>
    <message>
        <source>The organisation {tenant} lives in another of Microsoft&apos;s clouds.</source>
        <translation>L&apos;organizzazione {tenant} si trova in un altro cloud di Microsoft.</translation>
    </message>
    <message>
        <source>The picture cannot be taken.</source>
        <translation>Impossibile acquisire l&apos;immagine.</translation>
    </message>
    <message>
        <source>The picture cannot be written to {file}.</source>
        <translation>Impossibile scrivere l&apos;immagine in {file}.</translation>
    </message>
    <message>
        <source>The program is registered as a single-page application.</source>
        <translation>Il programma è registrato come applicazione a pagina singola.</translation>
    </message>
    <message>
        <source>The proxy server does not let the console through to {host}.</source>
        <translation>Il server proxy non lascia passare la console verso {host}.</translation>
    </message>
    <message>
        <source>The redirect address for the Windows account is not registered.</source>
        <translation>L&apos;indirizzo di reindirizzamento per l&apos;account di Windows non è registrato.</translation>
    </message>
    <message>
        <source>The server may be restarting, or host or port of the EWS URL in Settings, Calendar Integration, may be wrong. {again}</source>
        <translation>Il server forse si sta riavviando, oppure l&apos;host o la porta dell&apos;URL EWS in Impostazioni, Integrazione calendario, sono errati. {again}</translation>
    </message>
    <message>
        <source>The server may be restarting. {again}</source>
        <translation>Il server forse si sta riavviando. {again}</translation>
    </message>
    <message>
        <source>The server offers {offered}.</source>
        <translation>Il server offre {offered}.</translation>
    </message>
    <message>
        <source>The server offers {offered}; the settings need {chosen}.</source>
        <translation>Il server offre {offered}; le impostazioni richiedono {chosen}.</translation>
    </message>
    <message>
        <source>The server refused the request as not valid.</source>
        <translation>Il server ha rifiutato la richiesta come non valida.</translation>
    </message>
    <message>
        <source>The server that holds this calendar could not be asked.</source>
        <translation>Il server che contiene questo calendario non si è potuto interrogare.</translation>
    </message>
    <message>
        <source>The server&apos;s answer for this calendar could not be read.</source>
        <translation>La risposta del server per questo calendario non era leggibile.</translation>
    </message>
    <message>
        <source>The server&apos;s name is missing after {scheme}://.</source>
        <translation>Manca il nome del server dopo {scheme}://.</translation>
    </message>
    <message>
        <source>The settings could not be saved.</source>
        <translation>Le impostazioni non si sono potute salvare.</translation>
    </message>
    <message>
        <source>The settings could not be saved: the disk is full.</source>
        <translation>Le impostazioni non si sono potute salvare: il disco è pieno.</translation>
    </message>
    <message>
        <source>The settings could not be saved: the disk is read-only.</source>
        <translation>Le impostazioni non si sono potute salvare: il disco è di sola lettura.</translation>
    </message>
    <message>
        <source>The settings could not be saved: you may not write the file, or another program has it open.</source>
        <translation>Le impostazioni non si sono potute salvare: manca il permesso di scrivere il file, o un altro programma lo tiene aperto.</translation>
    </message>
    <message>
        <source>The settings file {file} cannot be read; default settings are used.</source>
        <translation>Il file delle impostazioni {file} non è leggibile; valgono le impostazioni predefinite.</translation>
    </message>
    <message>
        <source>The settings file {file} sets what is no option: {keys}.</source>
        <translation>Il file delle impostazioni {file} contiene ciò che non è un&apos;opzione: {keys}.</translation>
    </message>
    <message>
        <source>The settings name no user for the calendar server.</source>
        <translation>Le impostazioni non indicano un utente per il server del calendario.</translation>
    </message>
    <message>
        <source>The sign-in conversation with {host} broke down.</source>
        <translation>La procedura di accesso a {host} si è interrotta.</translation>
    </message>
    <message>
        <source>The sign-in led to a page without encryption: {host}</source>
        <translation>L&apos;accesso portava a una pagina senza cifratura: {host}</translation>
    </message>
    <message>
        <source>The sign-in page at {host} cannot be reached.</source>
        <translation>La pagina di accesso su {host} non è raggiungibile.</translation>
    </message>
    <message>
        <source>The sign-in page at {host} could not be shown.</source>
        <translation>La pagina di accesso su {host} non si è potuta mostrare.</translation>
    </message>
    <message>
        <source>The sign-in page comes with any web page: open any web page in the browser, then try again.</source>
        <translation>La pagina di accesso appare con qualsiasi pagina web: aprire una pagina web qualunque nel browser, poi riprovare.</translation>
    </message>
    <message>
        <source>The sign-in to the calendar service failed.</source>
        <translation>L&apos;accesso al servizio calendario non è riuscito.</translation>
    </message>
    <message>
        <source>The sign-in was cancelled.</source>
        <translation>L&apos;accesso è stato annullato.</translation>
    </message>
    <message>
        <source>The sign-in window does not open for the user root.</source>
        <translation>La finestra di accesso non si apre per l&apos;utente root.</translation>
    </message>
    <message>
        <source>The sign-in window is not part of this installation.</source>
        <translation>La finestra di accesso non fa parte di questa installazione.</translation>
    </message>
    <message>
        <source>The sign-in window stopped working.</source>
        <translation>La finestra di accesso ha smesso di funzionare.</translation>
    </message>
    <message>
        <source>The sign-out did not complete: a file could not be removed.</source>
        <translation>La disconnessione non è completa: un file non si è potuto rimuovere.</translation>
    </message>
    <message>
        <source>The signed-in Windows account</source>
        <translation>L&apos;account Windows attuale</translation>
    </message>
    <message>
        <source>The signed-in Windows user</source>
        <translation>L&apos;utente Windows attuale</translation>
    </message>
    <message>
        <source>The system&apos;s browser</source>
        <translation>Il browser del sistema</translation>
    </message>
    <message>
        <source>The system&apos;s browser could not be opened.</source>
        <translation>Non è stato possibile aprire il browser del sistema.</translation>
    </message>
    <message>
        <source>The system&apos;s browser, pasting the address back</source>
        <translation>Il browser del sistema, incollando l&apos;indirizzo</translation>
    </message>
    <message>
        <source>The system&apos;s keyring did not answer.</source>
        <translation>Il portachiavi del sistema non ha risposto.</translation>
    </message>
    <message>
        <source>The system&apos;s, or else English</source>
        <translation>Quella del sistema, altrimenti inglese</translation>
    </message>
    <message>
        <source>The two IDs are swapped: {id} is the organisation&apos;s.</source>
        <translation>I due ID sono scambiati: {id} è quello dell&apos;organizzazione.</translation>
    </message>
    <message>
        <source>The user name for the calendar server is missing.</source>
        <translation>Manca il nome utente per il server del calendario.</translation>
    </message>
    <message>
        <source>The user name or password is wrong.</source>
        <translation>Nome utente o password non corretti.</translation>
    </message>
    <message>
        <source>The version of the Exchange server. Newer ones, up to Exchange SE, count as 2013 SP1.</source>
        <translation>La versione del server Exchange. Le più recenti, fino a Exchange SE, contano come 2013 SP1.</translation>
    </message>
    <message>
        <source>The window cannot be of the size {size}.</source>
        <translation>La finestra non può avere la dimensione {size}.</translation>
    </message>
    <message>
        <source>There are no colleagues in the directory.</source>
        <translation>Nell&apos;elenco non ci sono colleghi.</translation>
    </message>
    <message>
        <source>There are {count} characters too many: {rule}</source>
        <translation>Ci sono {count} caratteri di troppo: {rule}</translation>
    </message>
    <message>
        <source>There is a line break or a control character in it. Type it anew.</source>
        <translation>Contiene un a capo o un carattere di controllo. Digitarlo di nuovo.</translation>
    </message>
    <message>
        <source>There is no Exchange Web Services at the configured address.</source>
        <translation>All&apos;indirizzo impostato non c&apos;è Exchange Web Services.</translation>
    </message>
    <message>
        <source>There is no Microsoft Graph at the address of {host}.</source>
        <translation>All&apos;indirizzo di {host} non c&apos;è Microsoft Graph.</translation>
    </message>
    <message>
        <source>There is no row in the file.</source>
        <translation>Nel file non c&apos;è alcuna riga.</translation>
    </message>
    <message>
        <source>There is no settings file {file}.</source>
        <translation>Il file delle impostazioni {file} non esiste.</translation>
    </message>
    <message>
        <source>There is one character too many: {rule}</source>
        <translation>C&apos;è un carattere di troppo: {rule}</translation>
    </message>
    <message>
        <source>There was no colleague to look at.</source>
        <translation>Non c&apos;era un collega da consultare.</translation>
    </message>
    <message>
        <source>This account cannot sign in.</source>
        <translation>Questo account non può accedere.</translation>
    </message>
    <message>
        <source>This account does not belong to the organisation {organisation}.</source>
        <translation>Questo account non appartiene all&apos;organizzazione {organisation}.</translation>
    </message>
    <message>
        <source>This account does not belong to the organisation.</source>
        <translation>Questo account non appartiene all&apos;organizzazione.</translation>
    </message>
    <message>
        <source>This account is disabled.</source>
        <translation>Questo account è disattivato.</translation>
    </message>
    <message>
        <source>This computer and the server differ by {minutes} min {seconds} s.</source>
        <translation>Questo computer e il server differiscono di {minutes} min {seconds} s.</translation>
    </message>
    <message>
        <source>This computer does not know {host}; the proxy looks it up.</source>
        <translation>Questo computer non conosce {host}; lo cerca il proxy.</translation>
    </message>
    <message>
        <source>This computer has nothing to sign in with at {host} as the Windows user.</source>
        <translation>Questo computer non ha nulla con cui accedere a {host} come utente di Windows.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock agrees with the server&apos;s.</source>
        <translation>L&apos;orologio di questo computer concorda con quello del server.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {minutes} min {seconds} s ahead of the server&apos;s.</source>
        <translation>L&apos;orologio di questo computer è avanti di {minutes} min {seconds} s rispetto al server.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {minutes} min {seconds} s behind the server&apos;s.</source>
        <translation>L&apos;orologio di questo computer è indietro di {minutes} min {seconds} s rispetto al server.</translation>
    </message>
    <message>
        <source>This installation cannot sign in with the Windows account.</source>
        <translation>Questa installazione non può accedere con l&apos;account Windows.</translation>
    </message>
    <message>
        <source>This is a JSON file, not a CSV file.</source>
        <translation>Questo è un file JSON, non un file CSV.</translation>
    </message>
    <message>
        <source>This is a PDF document, not a CSV file.</source>
        <translation>È un documento PDF, non un file CSV.</translation>
    </message>
    <message>
        <source>This is a SHA-1 thumbprint of 40 characters. The SHA-256 fingerprint is needed; it has 64.</source>
        <translation>È un&apos;impronta SHA-1 di 40 caratteri. Serve l&apos;impronta SHA-256; ne ha 64.</translation>
    </message>
    <message>
        <source>This is a calendar file (iCalendar), not a CSV file.</source>
        <translation>Questo è un file di calendario (iCalendar), non un file CSV.</translation>
    </message>
    <message>
        <source>This is a fault of the program. Give the administrator the code and the correlation ID.</source>
        <translation>È un errore del programma. Dare all&apos;amministratore il codice e l&apos;ID di correlazione.</translation>
    </message>
    <message>
        <source>This is a file of business cards (vCard), not a CSV file.</source>
        <translation>È un file di biglietti da visita (vCard), non un file CSV.</translation>
    </message>
    <message>
        <source>This is a second address of the mailbox, not its main one.</source>
        <translation>È un indirizzo secondario della cassetta postale, non quello principale.</translation>
    </message>
    <message>
        <source>This is a text document, not a CSV file.</source>
        <translation>È un documento di testo, non un file CSV.</translation>
    </message>
    <message>
        <source>This is a web page, not a CSV file.</source>
        <translation>È una pagina web, non un file CSV.</translation>
    </message>
    <message>
        <source>This is an Excel workbook or another packed file, not a CSV file.</source>
        <translation>È una cartella di lavoro Excel o un altro file compresso, non un file CSV.</translation>
    </message>
    <message>
        <source>This is an XML file, not a CSV file.</source>
        <translation>È un file XML, non un file CSV.</translation>
    </message>
    <message>
        <source>This is an export of a directory (LDIF), not a CSV file.</source>
        <translation>Questa è un&apos;esportazione di una directory (LDIF), non un file CSV.</translation>
    </message>
    <message>
        <source>This is an internal Exchange address; the mail address with an @ is needed.</source>
        <translation>È un indirizzo interno di Exchange; serve l&apos;indirizzo e-mail con una @.</translation>
    </message>
    <message>
        <source>This is an old Excel workbook, not a CSV file.</source>
        <translation>È una vecchia cartella di lavoro Excel, non un file CSV.</translation>
    </message>
    <message>
        <source>This is an old spreadsheet (SYLK), not a CSV file.</source>
        <translation>Questo è un vecchio foglio di calcolo (SYLK), non un file CSV.</translation>
    </message>
    <message>
        <source>This is not a text file.</source>
        <translation>Non è un file di testo.</translation>
    </message>
    <message>
        <source>This is not a valid mail address.</source>
        <translation>Non è un indirizzo e-mail valido.</translation>
    </message>
    <message>
        <source>This is the application (client) ID. Here the directory (tenant) ID belongs.</source>
        <translation>Questo è l&apos;ID applicazione (client). Qui va l&apos;ID della directory (tenant).</translation>
    </message>
    <message>
        <source>This is the directory (tenant) ID. Here the application (client) ID belongs.</source>
        <translation>Questo è l&apos;ID della directory (tenant). Qui va l&apos;ID applicazione (client).</translation>
    </message>
    <message>
        <source>This is too long: {max_length} characters are the most.</source>
        <translation>È troppo lungo: al massimo {max_length} caratteri.</translation>
    </message>
    <message>
        <source>This machine has no keyring that keeps passwords safely.</source>
        <translation>Questo computer non ha un portachiavi che conservi le password in modo sicuro.</translation>
    </message>
    <message>
        <source>This sign-in was redeemed before.</source>
        <translation>Questo accesso è già stato utilizzato.</translation>
    </message>
    <message>
        <source>This way of signing in is not possible here.</source>
        <translation>Questo modo di accedere qui non è possibile.</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>Questa finestra</translation>
    </message>
    <message>
        <source>Times and subject</source>
        <translation>Orari e oggetto</translation>
    </message>
    <message>
        <source>Times are shown, subjects and places are not.</source>
        <translation>Si vedono gli orari, non oggetto e luogo.</translation>
    </message>
    <message>
        <source>Times only</source>
        <translation>Solo gli orari</translation>
    </message>
    <message>
        <source>Times, subject and place</source>
        <translation>Orari, oggetto e luogo</translation>
    </message>
    <message>
        <source>To see subjects, the colleague shares the calendar with “Can view titles and locations”; an administrator can set that as the default for everyone.</source>
        <translation>Per vedere gli oggetti, il collega condivide il calendario con “Può visualizzare titoli e posizioni”; un amministratore può impostarlo come predefinito per tutti.</translation>
    </message>
    <message>
        <source>Try again in a moment; close other windows of the console if it stays.</source>
        <translation>Riprovare tra un momento; se il problema resta, chiudere le altre finestre della console.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Riprovare più tardi.</translation>
    </message>
    <message>
        <source>Try again, or sign in in the browser.</source>
        <translation>Riprovare, o accedere nel browser.</translation>
    </message>
    <message>
        <source>Try again; if it stays, tell your administrator.</source>
        <translation>Riprovare; se il problema resta, avvisare l&apos;amministratore.</translation>
    </message>
    <message>
        <source>Two characters are missing: {rule}</source>
        <translation>Mancano due caratteri: {rule}</translation>
    </message>
    <message>
        <source>US Department of Defense</source>
        <translation>Dipartimento della Difesa USA</translation>
    </message>
    <message>
        <source>US government (GCC High)</source>
        <translation>Governo USA (GCC High)</translation>
    </message>
    <message>
        <source>Unlock the keyring, or sign in to the system again, and try once more.</source>
        <translation>Sbloccare il portachiavi, o accedere di nuovo al sistema, e riprovare.</translation>
    </message>
    <message>
        <source>Use an address that begins with https://.</source>
        <translation>Usare un indirizzo che inizia con https://.</translation>
    </message>
    <message>
        <source>Use the newer version; this one leaves the file as it is.</source>
        <translation>Usare la versione più recente; questa lascia il file com&apos;è.</translation>
    </message>
    <message>
        <source>Use the server&apos;s name as it stands in the certificate, in Settings, Calendar Integration.</source>
        <translation>Usare in Impostazioni, Integrazione calendario, il nome del server come appare nel certificato.</translation>
    </message>
    <message>
        <source>Use the server&apos;s name in the EWS URL as it is registered in the directory (service principal name HTTP/{host}), no alias and no number.</source>
        <translation>Usare nell&apos;URL EWS il nome del server come è registrato nella directory (nome dell&apos;entità servizio HTTP/{host}), non un alias né un numero.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nome utente</translation>
    </message>
    <message>
        <source>User name and password (Basic)</source>
        <translation>Nome utente e password (Basic)</translation>
    </message>
    <message>
        <source>User name and password (NTLM)</source>
        <translation>Nome utente e password (NTLM)</translation>
    </message>
    <message>
        <source>User name and password do not belong into the address. They have fields of their own.</source>
        <translation>Nome utente e password non vanno nell&apos;indirizzo. Hanno campi propri.</translation>
    </message>
    <message>
        <source>User name and password only. Microsoft no longer accepts this for calendars in Office 365.</source>
        <translation>Solo nome utente e password. Microsoft non li accetta più per i calendari in Office 365.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versione</translation>
    </message>
    <message>
        <source>What a library wrote as it crashed</source>
        <translation>Ciò che una libreria ha scritto arrestandosi</translation>
    </message>
    <message>
        <source>What an organisation decides about the Attendant Console.</source>
        <translation>Ciò che un&apos;organizzazione decide per Attendant Console.</translation>
    </message>
    <message>
        <source>What follows the @ is not a valid domain.</source>
        <translation>Ciò che segue la @ non è un dominio valido.</translation>
    </message>
    <message>
        <source>What looks like a password stands in the policy in {place}: {keys}.</source>
        <translation>Nel criterio in {place} c&apos;è ciò che sembra una password: {keys}.</translation>
    </message>
    <message>
        <source>What the owner does not share stays hidden in any case, as do private and confidential appointments.</source>
        <translation>Ciò che il proprietario non condivide resta comunque nascosto, come gli appuntamenti privati e riservati.</translation>
    </message>
    <message>
        <source>Where the settings come from</source>
        <translation>Da dove vengono le impostazioni</translation>
    </message>
    <message>
        <source>Where your organisation&apos;s mailboxes are.</source>
        <translation>Dove si trovano le cassette postali dell&apos;organizzazione.</translation>
    </message>
    <message>
        <source>Windows did not complete the sign-in with its account.</source>
        <translation>Windows non ha completato l&apos;accesso con il suo account.</translation>
    </message>
    <message>
        <source>Windows does not know {host} as a server of the organisation.</source>
        <translation>Windows non conosce {host} come server dell&apos;organizzazione.</translation>
    </message>
    <message>
        <source>Windows offers no sign-in with its account to this program.</source>
        <translation>Windows non offre a questo programma l&apos;accesso con il suo account.</translation>
    </message>
    <message>
        <source>Without a mail address there is no calendar to look at.</source>
        <translation>Senza indirizzo e-mail non c&apos;è un calendario da consultare.</translation>
    </message>
    <message>
        <source>Without any decision it is off.</source>
        <translation>Senza alcuna decisione è disattivato.</translation>
    </message>
    <message>
        <source>Without any decision it is on.</source>
        <translation>Senza alcuna decisione è attivo.</translation>
    </message>
    <message>
        <source>Without any decision: {value} {unit}.</source>
        <translation>Senza alcuna decisione: {value} {unit}.</translation>
    </message>
    <message>
        <source>Without any decision: {value}.</source>
        <translation>Senza alcuna decisione: {value}.</translation>
    </message>
    <message>
        <source>Write “Name” or “Mail address” above the column that does, or import the file in the window, where you can say what each column is for.</source>
        <translation>Scrivere “Nome” o “Indirizzo e-mail” sopra la colonna che li contiene, oppure importare il file nella finestra, dove si può indicare a che cosa serve ogni colonna.</translation>
    </message>
    <message>
        <source>You are not assigned to this application.</source>
        <translation>Questo utente non è assegnato all&apos;applicazione.</translation>
    </message>
    <message>
        <source>Your organisation does not allow this way of signing in on this device.</source>
        <translation>L&apos;organizzazione non consente questo modo di accedere su questo dispositivo.</translation>
    </message>
    <message>
        <source>Your sign-in has ended.</source>
        <translation>L&apos;accesso è terminato.</translation>
    </message>
    <message>
        <source>a SHA-256 fingerprint has 64 characters.</source>
        <translation>un&apos;impronta SHA-256 ha 64 caratteri.</translation>
    </message>
    <message>
        <source>an ID has 8-4-4-4-12 characters.</source>
        <translation>un ID ha 8-4-4-4-12 caratteri.</translation>
    </message>
    <message>
        <source>day</source>
        <translation>giorno</translation>
    </message>
    <message>
        <source>days</source>
        <translation>giorni</translation>
    </message>
    <message>
        <source>demonstration: the calendars come from this computer, nothing is asked of Microsoft.</source>
        <translation>dimostrazione: i calendari vengono da questo computer, a Microsoft non viene chiesto nulla.</translation>
    </message>
    <message>
        <source>http:// would send the password unprotected to {host}. Use https://.</source>
        <translation>http:// invierebbe la password a {host} senza protezione. Usare https://.</translation>
    </message>
    <message>
        <source>line {line}: {rule}</source>
        <translation>riga {line}: {rule}</translation>
    </message>
    <message>
        <source>line {line}: {value}: {rule}</source>
        <translation>riga {line}: {value}: {rule}</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>minuto</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minuti</translation>
    </message>
    <message>
        <source>off</source>
        <translation>disattivato</translation>
    </message>
    <message>
        <source>registry, HKCU</source>
        <translation>registro, HKCU</translation>
    </message>
    <message>
        <source>registry, HKLM</source>
        <translation>registro, HKLM</translation>
    </message>
    <message>
        <source>second</source>
        <translation>secondo</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>secondi</translation>
    </message>
    <message>
        <source>{added} new, {updated} changed, {unchanged} as before.</source>
        <translation>Nuovi: {added}, modificati: {updated}, invariati: {unchanged}.</translation>
    </message>
    <message>
        <source>{again} If it stays, tell your administrator.</source>
        <translation>{again} Se il problema resta, avvisare l&apos;amministratore.</translation>
    </message>
    <message>
        <source>{character} cannot be part of a fingerprint: it has the digits 0-9 and the letters a-f only.</source>
        <translation>{character} non può far parte di un&apos;impronta: ha solo le cifre 0-9 e le lettere a-f.</translation>
    </message>
    <message>
        <source>{character} cannot be part of an ID: it has the digits 0-9 and the letters a-f only.</source>
        <translation>{character} non può far parte di un ID: ha solo le cifre 0-9 e le lettere a-f.</translation>
    </message>
    <message>
        <source>{count} characters are missing: {rule}</source>
        <translation>Mancano {count} caratteri: {rule}</translation>
    </message>
    <message>
        <source>{default} is used until you correct it in Settings.</source>
        <translation>Si usa {default} finché non viene corretto nelle Impostazioni.</translation>
    </message>
    <message>
        <source>{file}</source>
        <translation>{file}</translation>
    </message>
    <message>
        <source>{file}, named by --settings</source>
        <translation>{file}, indicato con --settings</translation>
    </message>
    <message>
        <source>{host} asks for the account&apos;s password.</source>
        <translation>{host} chiede la password dell&apos;account.</translation>
    </message>
    <message>
        <source>{host} belongs to Office 365, not to an Exchange server of your own. Choose the provider Office 365: this account&apos;s password will be refused.</source>
        <translation>{host} appartiene a Office 365, non a un server Exchange proprio. Scegliere il provider Office 365: la password di questo account verrà rifiutata.</translation>
    </message>
    <message>
        <source>{host} does not offer the kind of sign-in that is set; it offers {offered}.</source>
        <translation>{host} non offre il tipo di accesso impostato; offre {offered}.</translation>
    </message>
    <message>
        <source>{host} does not speak https at this address.</source>
        <translation>{host} non parla https a questo indirizzo.</translation>
    </message>
    <message>
        <source>{host} is not the name of a server.</source>
        <translation>{host} non è il nome di un server.</translation>
    </message>
    <message>
        <source>{host} is {addresses}.</source>
        <translation>{host} è {addresses}.</translation>
    </message>
    <message>
        <source>{host} knows no mailbox {mailbox}.</source>
        <translation>{host} non conosce nessuna cassetta postale {mailbox}.</translation>
    </message>
    <message>
        <source>{host} knows the organisation {tenant}.</source>
        <translation>{host} conosce l&apos;organizzazione {tenant}.</translation>
    </message>
    <message>
        <source>{host} listens on port {port}.</source>
        <translation>{host} risponde sulla porta {port}.</translation>
    </message>
    <message>
        <source>{host} refuses the connection.</source>
        <translation>{host} rifiuta la connessione.</translation>
    </message>
    <message>
        <source>{host} sends the console to another address.</source>
        <translation>{host} manda la console a un altro indirizzo.</translation>
    </message>
    <message>
        <source>{host} speaks only an outdated form of TLS.</source>
        <translation>{host} parla solo una forma superata di TLS.</translation>
    </message>
    <message>
        <source>{host} took too long to answer.</source>
        <translation>{host} ha impiegato troppo tempo a rispondere.</translation>
    </message>
    <message>
        <source>{inspector} opens the encrypted connection on the way. Where the server uses Extended Protection, Windows sign-in and NTLM fail behind it: have {host} exempted from inspection.</source>
        <translation>{inspector} apre la connessione crittografata lungo il percorso. Se il server usa la protezione estesa, l&apos;accesso Windows e NTLM non riescono: far escludere {host} dall&apos;ispezione.</translation>
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
        <translation>{name} ha già questo indirizzo e-mail.</translation>
    </message>
    <message>
        <source>{name} is a guest of this organisation and has no calendar in it.</source>
        <translation>{name} è ospite di questa organizzazione e non vi ha un calendario.</translation>
    </message>
    <message>
        <source>{name} is not in the directory any more.</source>
        <translation>{name} non è più nell&apos;elenco.</translation>
    </message>
    <message>
        <source>{option}</source>
        <translation>{option}</translation>
    </message>
    <message>
        <source>{option} is “{value}” by policy, in {place}. {rule}</source>
        <translation>{option} è “{value}” secondo il criterio, in {place}. {rule}</translation>
    </message>
    <message>
        <source>{option} is “{value}” in the settings file. {rule}</source>
        <translation>{option} è “{value}” nel file delle impostazioni. {rule}</translation>
    </message>
    <message>
        <source>{option}, {rest}</source>
        <translation>{option}, {rest}</translation>
    </message>
    <message>
        <source>{place} was written by somebody who is no administrator, and does not count.</source>
        <translation>{place} è stato scritto da qualcuno che non è amministratore e non vale.</translation>
    </message>
    <message>
        <source>{proxy} leads there.</source>
        <translation>Ci arriva {proxy}.</translation>
    </message>
    <message>
        <source>{scheme}:// is not possible here. An EWS URL begins with https://.</source>
        <translation>{scheme}:// qui non è possibile. Un URL EWS inizia con https://.</translation>
    </message>
    <message>
        <source>{summary} ({detail})</source>
        <translation>{summary} ({detail})</translation>
    </message>
    <message>
        <source>{table} in the settings file is {value}. A table [{table}] belongs there.</source>
        <translation>{table} nel file delle impostazioni è {value}. Lì va una tabella [{table}].</translation>
    </message>
    <message>
        <source>{table} is “{value}” by policy, in {place}. Options belong below it.</source>
        <translation>{table} è “{value}” secondo il criterio, in {place}. Lì vanno delle opzioni.</translation>
    </message>
    <message>
        <source>{value} is a domain. It can stand as Directory (tenant) ID; here the application&apos;s ID belongs.</source>
        <translation>{value} è un dominio. Può stare come ID della directory (tenant); qui va l&apos;ID dell&apos;applicazione.</translation>
    </message>
    <message>
        <source>{value} is neither an ID of 8-4-4-4-12 characters nor a domain such as contoso.onmicrosoft.com.</source>
        <translation>{value} non è né un ID di 8-4-4-4-12 caratteri né un dominio come contoso.onmicrosoft.com.</translation>
    </message>
    <message>
        <source>{value} is neither true nor false.</source>
        <translation>{value} non è né vero (true) né falso (false).</translation>
    </message>
    <message>
        <source>{value} is not a domain such as contoso.onmicrosoft.com.</source>
        <translation>{value} non è un dominio come contoso.onmicrosoft.com.</translation>
    </message>
    <message>
        <source>{value} is not a text.</source>
        <translation>{value} non è un testo.</translation>
    </message>
    <message>
        <source>{value} is not a whole number.</source>
        <translation>{value} non è un numero intero.</translation>
    </message>
    <message>
        <source>{value} is not an address that can be used.</source>
        <translation>{value} non è un indirizzo utilizzabile.</translation>
    </message>
    <message>
        <source>{value} is not one of the choices: {choices}.</source>
        <translation>{value} non è una delle scelte: {choices}.</translation>
    </message>
    <message>
        <source>{value} is too large: {maximum} {unit} is the most.</source>
        <translation>{value} è troppo grande: al massimo {maximum} {unit}.</translation>
    </message>
    <message>
        <source>{value} is too small: {minimum} {unit} is the least.</source>
        <translation>{value} è troppo piccolo: almeno {minimum} {unit}.</translation>
    </message>
    <message>
        <source>{value} is too small: {minimum} {unit} or more, because Microsoft throttles whoever asks more often.</source>
        <translation>{value} è troppo piccolo: almeno {minimum} {unit}, perché Microsoft limita chi chiede più spesso.</translation>
    </message>
    <message>
        <source>{version} can be broken: have the server updated.</source>
        <translation>{version} si può violare: far aggiornare il server.</translation>
    </message>
    <message>
        <source>{version}. The pinned certificate. {certificate}</source>
        <translation>{version}. Il certificato fissato. {certificate}</translation>
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
        <translation>“Questa finestra” richiede il primo URL sotto “Applicazioni per dispositivi mobili e desktop” in Azure.</translation>
    </message>
    <message>
        <source>“{name}” is a list, not a person.</source>
        <translation>“{name}” è una lista, non una persona.</translation>
    </message>
</context>
</TS>
