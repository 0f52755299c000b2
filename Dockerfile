# The app in one container, for behind a reverse proxy: docs/deployment.md.
FROM python:3.11-slim-bookworm

ENV PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    HOME=/tmp \
    RESURFACE_DATA=/clinic \
    STREAMLIT_SERVER_ADDRESS=0.0.0.0 \
    STREAMLIT_BROWSER_SERVER_ADDRESS=localhost \
    STREAMLIT_SERVER_PORT=8501

WORKDIR /app

COPY requirements.txt .
RUN python -m pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements.txt

COPY . .

# The code belongs to root and is compiled here: whoever runs it can't change it and writes nothing.
# /clinic is empty until a clinic's own folder is mounted there; an empty folder means shipped
# data, and every page says that the clinic's was not found.
RUN python -m compileall -q . \
    && mkdir /clinic \
    && useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin resurface
USER 10001

EXPOSE 8501
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8501/live', timeout=4)"]

CMD ["python", "-m", "streamlit", "run", "serve.py"]
