# Parallax in one image: the app, the command line and the workers of a batch.
#   docker build -t parallax .
#   docker run -p 8501:8501 -v parallax:/data parallax
FROM python:3.11-slim

RUN useradd --create-home --uid 10001 parallax \
    && install --directory --owner=parallax /data
WORKDIR /app
COPY requirements.txt requirements-postgresql.txt ./
RUN pip install --no-cache-dir --requirement requirements.txt \
    --requirement requirements-postgresql.txt
COPY app.py serve.py LICENSE NOTICE ./
COPY .streamlit .streamlit
COPY compare compare
COPY samples samples
# The modules are compiled once, here, and not at each start.
RUN python -m compileall -q app.py serve.py compare

USER parallax
# Kept on the volume: translations, translation packages and the classroom.
ENV PARALLAX_CACHE=/data/cache \
    XDG_DATA_HOME=/data \
    XDG_CACHE_HOME=/data/cache \
    STREAMLIT_SERVER_HEADLESS=true \
    STREAMLIT_SERVER_ADDRESS=0.0.0.0
VOLUME /data
EXPOSE 8501
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8501/health', timeout=4)"]
CMD ["streamlit", "run", "serve.py"]
