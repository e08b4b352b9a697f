"""What an administrator needs to find out what is wrong, without anything that must not leave the house."""
