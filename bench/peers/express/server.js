import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import express from 'express';
import nodemailer from 'nodemailer';

/** The usual choice: Express, SQLite in the process, mail by SMTP once the row is in. */
const db = new Database(join(process.env.FOLDER, 'messages.sqlite'));
db.exec('CREATE TABLE messages (id TEXT PRIMARY KEY, message TEXT, email TEXT, name TEXT)');
const insert = db.prepare('INSERT INTO messages (id, message, email, name) VALUES (?, ?, ?, ?)');
const mailer = nodemailer.createTransport({
  host: '127.0.0.1',
  port: Number(process.env.SMTP_PORT),
  pool: true,
  ignoreTLS: true,
});

const app = express();
app.use(express.urlencoded({ extended: false }));
app.post('/', (request, response) => {
  const { message, email, name } = request.body;
  insert.run(randomUUID(), message, email, name);
  // The person does not wait for the mail.
  mailer
    .sendMail({
      from: 'notices@vod.example',
      to: 'coordinator@vod.example',
      subject: 'New message',
      text: 'The website received a message.',
    })
    .catch((error) => console.error(error));
  response.redirect(303, '/thanks/');
});

const server = app.listen(0, '127.0.0.1', () => process.send(server.address().port));
