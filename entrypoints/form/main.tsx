document.title = 'Sidemann';
